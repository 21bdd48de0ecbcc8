import type { Defect } from './defect.ts'

export const businessCaseDefects: readonly Defect[] = []
