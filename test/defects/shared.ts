import type { Defect } from './defect.ts'

export const sharedDefects: readonly Defect[] = []
