export { stateFolder } from './user-folders.ts'
