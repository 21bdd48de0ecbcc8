import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/**
 * Our own code in few files: opening hundreds takes longer than judging a strategy. Runs after the compiler and writes over its
 * `dist/cli/main.js`, so that a compilation alone still leaves a command that works. What is imported late stays a file of its own.
 * Every file lies as deep as its source, since code finds package.json and prompts/ from where it stands.
 */
// biome-ignore lint/style/noDefaultExport: the bundler asks for it
export default {
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  // The other packages stay packages: with their own files, licences and dates.
  external: (id) => /^[^./]/.test(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: 'dist',
    entryFileNames: 'cli/[name].js',
    chunkFileNames: 'chunks/[name].js',
  },
  logLevel: 'warn',
  plugins: [
    { name: 'knowledge', load: { filter: { id: /playbook\/read-yaml\.ts$/ }, handler: knowledge } },
    { name: 'licences', generateBundle: licences },
  ],
}

/** What nearly every command begins with: more than a hundred files, most of them for features nobody uses here. */
const bundled = ['zod', 'commander', '@orama/stemmers']

/** Their licences ask to go with every copy. */
function licences() {
  const texts = bundled.map((name) => {
    const file = readdirSync(`node_modules/${name}`).find((each) => /^licen[cs]e/i.test(each))
    return `${name}\n\n${readFileSync(`node_modules/${name}/${file}`, 'utf8')}`
  })
  this.emitFile({ type: 'asset', fileName: 'chunks/licences.txt', source: texts.join('\n\n') })
}

const folder = 'src/playbook/data'

/** What the compiler has just written reads every file by its schema: a broken record breaks the build, so the command need not look again. */
async function checkKnowledge() {
  const { habitsOf, industries, playbooks } = await import('./dist/playbook/knowledge.js')
  const { painTagsOf } = await import('./dist/playbook/pain-tags.js')
  const { painVoiceOf, voiceOf } = await import('./dist/playbook/write/voices.js')
  industries()
  habitsOf('')
  painTagsOf('')
  painVoiceOf('other')
  for (const playbook of playbooks()) voiceOf({ playbook, variant: 'light' })
}

/** The knowledge base as JSON inside the command: reading its YAML takes a third of a second. */
async function knowledge() {
  await checkKnowledge()
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const files = names.map((name) => {
    const value = parse(readFileSync(`${folder}/${name}`, 'utf8'))
    // As text: JSON is read several times faster than the same value written as code.
    return `${JSON.stringify(name)}: ${JSON.stringify(JSON.stringify(value))}`
  })
  return `const files = {${files.join(',\n')}}\nexport const readKnowledge = (name) => JSON.parse(files[name])\n`
}
