import type { Defect } from './defect.ts'

export const analysisDefects: readonly Defect[] = []
