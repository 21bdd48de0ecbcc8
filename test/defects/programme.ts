import type { Defect } from './defect.ts'

export const programmeDefects: readonly Defect[] = []
