// Starts the thread that reads archives. On Node 20 a thread does not inherit the loader that its process has for TypeScript.
import { existsSync } from 'node:fs'

const built = new URL('../src/commands/readingThread.js', import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../src/commands/readingThread.ts')
}
