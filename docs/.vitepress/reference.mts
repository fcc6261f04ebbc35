import { readdirSync, existsSync } from 'node:fs'
import path from 'node:path'

/** The reference as the generator leaves it: Markdown with tags of XML comments in it, which a page of the site cannot hold. */
export function pageOfReference(source: string, folder: string): string {
  return source
    .replace(/^(#+) <a id="([^"]+)"><\/a> (.*)$/gm, '$1 $3 {#$2}')
    .replace(/#### Inherited Members\n\n(?:\[.*\n?)+/g, '')
    .replace(/<code[^>]*>([\s\S]*?)<\/code>/g, (_, text) => '`' + decoded(text) + '`')
    .replace(/<xref href="([^"]+)"[^>]*><\/xref>/g, (_, uid) => referred(decodeURIComponent(uid), folder))
}

function decoded(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
}

/** A link to a member on the page of its type; the name alone where the type is not ours. */
function referred(uid: string, folder: string): string {
  const member = uid.replace(/\(.*$/, '')
  const name = '`' + member.replace(/`+\d+$/, '').split('.').at(-1) + '`'
  for (let end = member.length; end > 0; end = member.lastIndexOf('.', end - 1)) {
    const page = member.slice(0, end).replace(/`/g, '-')
    if (pages(folder).has(page)) return `[${name}](${page}.md${end < member.length ? '#' + uid.replace(/[^A-Za-z0-9]/g, '_') : ''})`
  }
  return name
}

let found: Set<string> | undefined

function pages(folder: string): Set<string> {
  found ??= new Set((existsSync(folder) ? readdirSync(folder) : []).map(file => path.basename(file, '.md')))
  return found
}
