import type { Language } from '../core/localised.ts'

/** People of a crew as briefs name them; "head of sales" and "operations" end in s and are one. */
const englishCrew =
  /^(?<one>.*(?:manager|agent|advisor|adviser|assistant|receptionist|therapist|stylist|rep|lead|leader|head|trainer|teacher|driver|worker|officer|owner|chef|host|clerk|seller|technician|specialist|consultant|tutor|administrator|operator|instructor|barber|waiter|barista|nurse|vet|engineer|mechanic|cashier|marketer|coordinator|director|supervisor|foreman))s$/iu
const englishCoaches = /^(?<one>.*coach)es$/iu

function englishOne(role: string): string {
  const [, head = role, rest = ''] = /^(.*?)(\s(?:of|in|at|for)\s.*)?$/iu.exec(role) ?? []
  const one = englishCrew.exec(head)?.groups?.one ?? englishCoaches.exec(head)?.groups?.one
  return one === undefined ? role : `${one}${rest}`
}

/** Endings of the plural of those who do a job, the first that fits. */
const russianEndings: readonly (readonly [RegExp, string])[] = [
  [/(?<=щ)ицы$/u, 'ица'],
  [/(?<=сест)ры$/u, 'ра'],
  [/цы$/u, 'ец'],
  [/(?<=мастер|повар|доктор|инструктор|тренер|директор|бухгалтер|кондитер)а$/iu, ''],
  [/(?<=ител|ател|слесар|секретар|токар|пекар)и$/iu, 'ь'],
  [/(?<=[гкхжшчщ])и$/u, ''],
  [/ы$/u, ''],
]

function russianNoun(noun: string): string {
  const parts = noun.split('-').map((part) => {
    const ending = russianEndings.find(([pattern]) => pattern.test(part))
    return ending ? part.replace(...ending) : part
  })
  return parts.join('-')
}

/** The leading adjectives and the first noun agree; what follows them stays: «менеджеры салонов», «старшие смены». */
function russianOne(role: string): string {
  const [, before = '', noun = '', rest = ''] = /^((?:\S+[иы]е\s)*)(\S+)(.*)$/u.exec(role) ?? []
  const adjectives = before.replace(/(?<=[гкхжшчщ]|н)ие(?=\s)/gu, 'ий').replace(/ые(?=\s)/gu, 'ый')
  // «Старшие» without a noun of their own govern a genitive.
  const own = /^старшие\s/iu.test(before) && /^(?:смены|смен|зала|залов|точек|группы)$/iu.test(noun)
  return `${adjectives}${own ? noun : russianNoun(noun)}${rest}`
}

/** One of a crew, as the subject of a sentence: "Site managers" counts nothing, a site manager does. A role of one stays as it is. */
export function oneOf(role: string, language: Language): string {
  return language === 'ru' ? russianOne(role) : englishOne(role)
}
