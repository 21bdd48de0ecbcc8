/**
 * The same function of a text with its answers kept, for what many rules ask about the same texts. Holds at most `most` of them and
 * then begins anew, so that a process that judges thousands of drafts does not grow. Answers are shared: nobody may change them.
 */
export function remembered<Answer>(compute: (text: string) => Answer, most: number): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = compute(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
