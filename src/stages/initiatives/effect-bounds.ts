/** How large an effect may be: beyond `hard` it is an error, beyond `usual` it is too good to be left unsaid. Fractions. */
export interface Bounds {
  hard: number
  usual: number
}

/** Domain model §12: relative change within twelve months. */
const bounds: Record<'churn' | 'frequency' | 'averageOrder', Bounds> = {
  churn: { hard: 0.5, usual: 0.25 },
  frequency: { hard: 0.3, usual: 0.12 },
  averageOrder: { hard: 0.25, usual: 0.1 },
}

/** Most failed payments can be saved: card updates and retries reach four in five at best; expert estimate. */
const involuntaryChurn: Bounds = { hard: 0.8, usual: 0.8 }

/** Bounds of the effect on the customers reached. */
export function effectBounds(metric: keyof typeof bounds, isInvoluntary: boolean): Bounds {
  return metric === 'churn' && isInvoluntary ? involuntaryChurn : bounds[metric]
}

/** Gross response of the lapsed who were contacted, domain model §12. */
export const winbackBounds: Bounds = { hard: 0.4, usual: 0.12 }
