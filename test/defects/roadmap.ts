import type { Defect } from './defect.ts'

export const roadmapDefects: readonly Defect[] = []
