import type { Labels } from '../locale.ts'

/** Русские слова отчёта. */
export const ru: Labels = {
  report: {
    title: 'Стратегия лояльности и удержания клиентов',
  },
}
