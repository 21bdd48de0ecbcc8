/** Folder of the prompts of the package. This file is as deep as what the build puts in its place: the path is the same from both. */
export const packagedPrompts = new URL('../../prompts/', import.meta.url)
