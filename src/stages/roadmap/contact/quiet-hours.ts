const earliest = 9
const latest = 21

const hours =
  /(?<!\d)(\d{1,2})(?:[:.]\d{2})?\s*(am|pm)?\s*(?:до|по|to|till|until|and|[-–—])\s*(\d{1,2})(?:[:.]\d{2})?\s*(am|pm)?(?!\d)/giu

function hourOf(digits: string | undefined, half: string | undefined): number {
  const hour = Number(digits)
  return half?.toLowerCase() === 'pm' && hour < 12 ? hour + 12 : hour
}

/** True when the text keeps nights free: silence from 21:00 to 9:00 or longer, or contact only between them. */
export function keepsNightsFree(text: string): boolean {
  return [...text.matchAll(hours)].some(([, from, fromHalf, to, toHalf]) => {
    const a = hourOf(from, fromHalf)
    const b = hourOf(to, toHalf)
    if (a > 24 || b > 24) return false
    return a > b ? a <= latest && b >= earliest : a >= earliest && b <= latest && b - a >= 4
  })
}
