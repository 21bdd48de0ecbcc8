import type { StageContext } from '../../core/rule.ts'
import { contentStemsIn, sharedStems } from '../../text/stems.ts'
import type { InitiativesNeeds } from '../shared/needs.ts'
import type { Edge } from './reschedule.ts'
import type { Initiative } from './schema.ts'
import { isKind, isProgrammeTraining } from './work-kind.ts'

/** First initiative of the loyalty direction to be launched: the programme, where there is one. */
export function programmeLaunch(
  initiatives: readonly Initiative[],
  { drafts }: StageContext<InitiativesNeeds>,
): Initiative | null {
  if (drafts.programme.type === 'none') return null
  const [first] = initiatives
    .filter(({ direction }) => direction === 'loyalty')
    .sort((a, b) => a.launch.localeCompare(b.launch))
  return first ?? null
}

const every = (waiting: readonly Initiative[], needed: readonly Initiative[]): Edge[] =>
  waiting.flatMap(({ id: waits }) => needed.filter(({ id }) => id !== waits).map(({ id: needs }) => ({ waits, needs })))

/** A pilot and what is rolled out after it, when both speak of the same thing. */
function pilots(initiatives: readonly Initiative[]): Edge[] {
  const first = initiatives.filter((item) => isKind(item, 'pilot') && !isKind(item, 'rollOut'))
  const after = initiatives.filter((item) => isKind(item, 'rollOut') && !isKind(item, 'pilot'))
  return every(after, first).filter(({ waits, needs }) => {
    const [a, b] = [waits, needs].map((id) => initiatives.find((item) => item.id === id)?.title ?? '')
    return sharedStems(a ?? '', b ?? '').length > 0
  })
}

/** Work of a role that another initiative hires: the role is not in the team and the title of the hire names it. */
function hires(initiatives: readonly Initiative[], team: readonly string[]): Edge[] {
  const hiring = initiatives.filter((item) => isKind(item, 'hire'))
  return hiring.flatMap(({ id: needs, title }) =>
    initiatives
      .filter(({ id, resources }) => {
        const outside = resources.filter(({ role, days }) => days > 0 && !team.includes(role))
        return (
          id !== needs &&
          outside.some(({ role }) => {
            const words = contentStemsIn(role).length
            return words > 0 && sharedStems(role, title).length === words
          })
        )
      })
      .map(({ id }) => ({ waits: id, needs })),
  )
}

/**
 * The order nobody writes down because everybody knows it (catalogue): consents before data, data before personal messages and
 * win-back; till and training before the programme; clean-up before win-back; pilot before roll-out; hire before the work of the hire.
 * An edge is judged only when the titles show both ends, so a plan in other words is not second-guessed.
 */
export function impliedEdges(initiatives: readonly Initiative[], context: StageContext<InitiativesNeeds>): Edge[] {
  const foundations = initiatives.filter(({ direction }) => direction === 'enabler')
  const consents = foundations.filter((item) => isKind(item, 'consent'))
  const bases = foundations.filter((item) => isKind(item, 'base') && !isKind(item, 'consent'))
  const cleaning = foundations.filter((item) => isKind(item, 'cleaning'))
  const written = initiatives.filter(({ direction, channels }) => direction === 'personal' && channels.length > 0)
  const winback = initiatives.filter(({ direction }) => direction === 'winback')
  const programme = programmeLaunch(initiatives, context)
  const beforeProgramme = initiatives.filter(
    (item) => isProgrammeTraining(item) || (item.direction === 'enabler' && isKind(item, 'till')),
  )
  const named = new Set(initiatives.flatMap(({ id, dependsOn }) => dependsOn.map((needs) => `${id} ${needs}`)))
  const edges = [
    ...every(bases, consents),
    ...every(written, [...consents, ...bases]),
    ...every(winback, [...consents, ...cleaning]),
    ...(programme ? every([programme], [...beforeProgramme, ...consents]) : []),
    ...pilots(initiatives),
    ...hires(
      initiatives,
      context.brief.team.map(({ role }) => role),
    ),
  ]
  return edges.filter(({ waits, needs }) => !named.has(`${waits} ${needs}`) && !named.has(`${needs} ${waits}`))
}
