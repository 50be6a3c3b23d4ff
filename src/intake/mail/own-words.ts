/** What introduces somebody else's words, by language: "On Thu, Apr 20, 2023 at 2:35 PM, Bo Lee <bo@…> wrote:". */
const introductions: readonly (readonly [begin: string, end: RegExp])[] = [
  ['On ', /\bwrote: ?$/],
  ['Am ', /\bschrieb(?: .{1,80})?: ?$/],
  ['Le ', /\ba écrit ?: ?$/],
  ['El ', /\bescribió: ?$/],
  ['Il ', /\bha scritto: ?$/],
  ['Em ', /\bescreveu: ?$/],
  ['Op ', /\bschreef(?: .{1,80})?: ?$/],
  ['Den ', /\bskrev(?: .{1,80})?: ?$/],
]

/** From such a line on, nothing is the writer's own. */
const ends =
  /^(?:-- ?|-{2,} ?(?:Original Message|Forwarded (?:message|by .{1,60})|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original) ?-{2,}|Begin forwarded message:|_{20,}|(?:Sent|Get|Envoyé|Gesendet|Enviado) .{0,12}(?:from|for|de|von|desde) (?:my|mon|meinem|mi) ?(?:iPhone|iPad|Android|BlackBerry|phone|mobile|Samsung).{0,40}|Sent from (?:Mail|Outlook|Yahoo Mail).{0,40})$/i

/** How far an introduction may be broken over lines. */
const longestIntroduction = 3

/**
 * What the writer of a mail wrote: without the signature, without quoted lines and the line that introduces them, without
 * what is forwarded below. A mail that has nothing else is left whole.
 */
export function ownWords(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line, i) => (i > 0 && ends.test(line.trimEnd())) || isReplyHead(lines, i))
  const kept = unquoted(end < 0 ? lines : lines.slice(0, end))
    .join('\n')
    .trim()
  return kept === '' ? text.trim() : kept
}

/** "From: … / Sent: …", as some programs put it above what is answered. */
const isReplyHead = (lines: readonly string[], i: number): boolean =>
  i > 0 && /^From: /.test(lines[i] ?? '') && /^(?:Sent|Date|To): /.test(lines[i + 1] ?? '')

function unquoted(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (const line of lines) {
    if (!/^\s{0,3}>/.test(line)) kept.push(line)
    else dropIntroduction(kept)
  }
  return kept
}

function dropIntroduction(kept: string[]): void {
  const last = kept.findLastIndex((line) => line.trim() !== '')
  for (let first = last; first >= 0 && first > last - longestIntroduction; first--) {
    const said = kept
      .slice(first, last + 1)
      .map((line) => line.trim())
      .join(' ')
    if (introductions.some(([begin, end]) => said.startsWith(begin) && end.test(said))) kept.length = first
  }
}

/** The same for a mail in HTML: mail programs mark where the answered or forwarded one begins. */
export function ownMarkup(html: string): string {
  const at = html.search(
    /<(?:div|blockquote|section)\s[^>]{0,200}(?:\bclass="?(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)|\btype="?cite\b|\bid="?(?:divRplyFwdMsg|appendonsend|reply-intro))/i,
  )
  return at > 0 && /\p{L}{2}/u.test(html.slice(0, at).replace(/<[^<>]{0,999}>/g, ' ')) ? html.slice(0, at) : html
}
