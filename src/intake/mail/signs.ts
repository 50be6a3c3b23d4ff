/**
 * Whether bytes are an e-mail: nothing but header fields up to the first empty line, with a sender among them and what
 * only mail programs write. "From: Ann / Subject: Ferry" at the head of a text is none.
 */
export function isMail(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, reach)).toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const lines = text.slice(0, end?.index).split(/\r?\n/)
  if (!end && head.length >= reach) lines.pop()
  if (!lines.every((line, i) => /^[!-9;-~]{1,80}:/.test(line) || (i > 0 && /^[ \t]/.test(line)))) return false
  const fields = new Set(lines.map((line) => line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase()))
  const written = lines.some((line) => mailDate.test(line))
  return fields.has('from') && (programs.some((field) => fields.has(field)) || (fields.has('date') && written))
}

const reach = 1 << 15
const programs = ['message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'dkim-signature']
const mailDate = /^date: {0,4}(?:[a-z]{3}, {0,2})?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d/i
