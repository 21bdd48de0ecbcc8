import type { Defect } from './defect.ts'

export const initiativesDefects: readonly Defect[] = []
