import type { Defect } from './defect.ts'

export const monitoringDefects: readonly Defect[] = []
