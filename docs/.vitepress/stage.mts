import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onSite, root } from './pages.mts'
import { pageOfReference } from './reference.mts'

/** Where the site's pages are put together: a language is a folder there, and pages from elsewhere in the repository stand beside those of docs. */
export const staged = path.join(root, 'docs/.vitepress/pages')

const origins = new Map<string, string>()

/** The page of the repository that a page of the site was made from. */
export function originOf(page: string): string {
  return origins.get(path.relative(staged, page).split(path.sep).join('/')) ?? page
}

/** Puts all pages together, with the pictures. */
export function stage(): void {
  rmSync(staged, { recursive: true, force: true })
  for (const file of [...['CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'], ...pagesIn('docs'), ...pagesIn('docs/api'), ...pagesIn('benchmarks'), ...pagesIn('benchmarks/results')])
    if (file !== 'docs/README.md') stagePage(file)
  for (const [from, to] of [['docs/public', 'public'], ['docs/images', 'public/images']])
    if (existsSync(path.join(root, from))) cpSync(path.join(root, from), path.join(staged, to), { recursive: true })
}

/** Puts one page in its place. */
export function stagePage(file: string): void {
  const to = path.join(staged, onSite(file))
  const text = readFileSync(path.join(root, file), 'utf8')
  mkdirSync(path.dirname(to), { recursive: true })
  writeFileSync(to, file.startsWith('docs/api/') ? pageOfReference(text, path.join(root, 'docs/api')) : text)
  origins.set(onSite(file), file)
}

function pagesIn(folder: string): string[] {
  const place = path.join(root, folder)
  return existsSync(place) ? readdirSync(place).filter(file => file.endsWith('.md')).map(file => `${folder}/${file}`) : []
}
