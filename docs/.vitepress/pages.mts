import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DefaultTheme } from 'vitepress'

/** The repository: pages are named by their path in it, so that a link works on the site as it does in the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export type Language = 'en' | 'zh'

/** Where a page of the repository stands on the site: docs/goals.zh-CN.md is zh/goals.md, CHANGELOG.md is project/changelog.md. */
export function onSite(file: string): string {
  if (/^(docs\/)?README\.md$/.test(file)) return 'index.md'
  if (file === 'README.zh-CN.md') return 'zh/index.md'
  if (file.startsWith('docs/')) {
    const page = file.slice('docs/'.length)
    return page.endsWith('.zh-CN.md') ? `zh/${page.replace('.zh-CN.md', '.md')}` : page
  }
  if (file.startsWith('benchmarks/')) return `project/${file.replace(/\/README\.md$/, '/index.md').replace('/results/', '/')}`
  return `project/${file.toLowerCase()}`
}

/** A link as the site writes it, from a link as a page of the repository writes it; other links stay as they are. */
export function siteLink(from: string, link: string): string {
  const [, target, anchor] = /^([^#?]*)(.*)$/.exec(link)!
  if (target === '' || target.startsWith('/') || /^[a-z]+:/i.test(target)) return link
  const page = path.posix.join(path.posix.dirname(from), decodeURIComponent(target))
  if (page.startsWith('docs/images/')) return `/${page.slice('docs/'.length)}`
  if (!page.endsWith('.md')) return link
  return `/${onSite(page).replace(/(index)?\.md$/, '')}${anchor}`
}

/** The sidebar in one language: the groups and rows of docs/README.md, which lists every page. */
export function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  const groups: (DefaultTheme.SidebarItem & { items: DefaultTheme.SidebarItem[] })[] = []
  for (const line of readFileSync(path.join(root, 'docs/README.md'), 'utf8').split('\n')) {
    const heading = /^## (.+) · (.+)$/.exec(line)
    if (heading) groups.push({ text: heading[language === 'en' ? 1 : 2], items: [] })
    const row = /^\| \[([^\]]+)\]\(([^)]+)\).* \| \[([^\]]+)\]\(([^)]+)\).*\|$/.exec(line)
    if (row) {
      const [text, link] = language === 'en' ? [row[1], row[2]] : [row[3], row[4]]
      groups.at(-1)!.items.push({ text, link: siteLink('docs/README.md', link) })
    }
  }
  return groups
}

/** The sidebar of the reference: the namespaces of docs/api/toc.yml, which the generator writes; their pages list the types. */
export function reference(): DefaultTheme.SidebarItem[] {
  const contents = path.join(root, 'docs/api/toc.yml')
  if (!existsSync(contents)) throw new Error('There is no reference yet: run npm run docs:api first.')
  const namespaces = readFileSync(contents, 'utf8').matchAll(/^- name: (.+)\n {2}href: (.+)\.md$/gm)
  return [{ text: 'Namespaces', items: [...namespaces].map(([, text, page]) => ({ text, link: `/api/${page}` })) }]
}
