import type { Localised } from '../../../core/localised.ts'

/** How a segment is told. */
export interface Telling {
  name: Localised
  rule: Localised
  goal: Localised
  value: Localised
  stimuli: Localised<string[]>
}

/** Those who come in for the first time, by a purchase or for a term. */
export const helpedIn: Pick<Telling, 'value' | 'stimuli'> = {
  value: {
    ru: 'Понятный первый шаг и человек, который поможет',
    en: 'A plain first step and a person who helps',
  },
  stimuli: {
    ru: ['помощь с первым шагом', 'вопрос о результате через неделю'],
    en: ['help with the first step', 'a question about the result after a week'],
  },
}

/** Those who left, whatever they had. */
export const askedBack: Pick<Telling, 'goal' | 'value' | 'stimuli'> = {
  goal: {
    ru: 'Узнать причину ухода и вернуть тех, чья причина исправлена',
    en: 'Learn why they left and win back those whose cause is fixed',
  },
  value: { ru: 'Честный рассказ о том, что изменилось', en: 'A frank account of what changed' },
  stimuli: {
    ru: ['что исправлено, с датой', 'приглашение проверить'],
    en: ['what was fixed, with a date', 'an invitation to check'],
  },
}
