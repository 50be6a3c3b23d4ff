import { columns } from './columns.ts'

/** As many of the first words as have room, and “…” where that is not all; `cut` says that there are more anyway. */
export function firstWords(text: string, room: number, cut = false): string {
  if (!cut && columns(text) <= room) return text
  let end = Math.min(text.length, room)
  while (end > 0 && columns(text.slice(0, end)) > room) end--
  const space = text.lastIndexOf(' ', end)
  const kept = text.slice(0, space > 0 ? space : end < room / 2 ? 0 : end)
  return `${withoutLoose(kept.trimEnd())}…`
}

/** A comma, or a little word that leads on to what is cut away, is cut away too. */
function withoutLoose(text: string): string {
  let kept = text.replace(/[,;:]$/, '')
  for (
    let space = kept.lastIndexOf(' ');
    space > 0 && leading.has(kept.slice(space + 1));
    space = kept.lastIndexOf(' ')
  )
    kept = kept.slice(0, space)
  return kept
}

const leading: ReadonlySet<string> = new Set(
  'a an the and or but in on at of to for with by from as that who which its his her their'.split(' '),
)

/** As many of the last words as have room, after “…” where that is not all. */
export function lastWords(text: string, room: number, cut = false): string {
  if (!cut && columns(text) <= room) return text
  let start = Math.max(0, text.length - room)
  while (start < text.length && columns(text.slice(start)) > room) start++
  const space = text.indexOf(' ', start)
  return `…${text.slice(space >= 0 ? space + 1 : start)}`
}

/** Like `firstWords`, with the quotation mark that an opened quotation then lacks: “Let me be clear…” */
export function cutQuote(text: string, room: number): string {
  const cut = firstWords(text, room)
  return cut === text ? text : `${cut}${closing(cut)}`
}

function closing(text: string): string {
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return '”'
  if (text.lastIndexOf('«') > text.lastIndexOf('»')) return '»'
  return text.split('"').length % 2 ? '' : '"'
}
