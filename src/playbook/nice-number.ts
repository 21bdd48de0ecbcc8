/** Rounds to a number a person would say: one of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. 0 stays 0. */
export function niceNumber(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
  const nearest = steps.reduce((best, step) =>
    Math.abs(Math.log(step * power) - Math.log(value)) < Math.abs(Math.log(best * power) - Math.log(value))
      ? step
      : best,
  )
  // Powers below one leave traces such as 0.30000000000000004.
  return Number((nearest * power).toPrecision(3))
}
