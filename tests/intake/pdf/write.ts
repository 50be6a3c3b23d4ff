/** A run of text on a page: where it begins, how large, what it says. */
export type Text = readonly [x: number, y: number, size: number, text: string]

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')
const shown = ([x, y, size, text]: Text) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`

interface Options {
  info?: { readonly [key: string]: string }
  /** Makes the file ask for a password that nobody has. */
  encrypted?: boolean
}

/** A PDF of pages, written by hand: header, objects, cross-reference table, trailer. */
export function pdfOf(pages: readonly (readonly Text[])[], { info = {}, encrypted = false }: Options = {}): Uint8Array {
  const objects: string[] = []
  const add = (object: string) => objects.push(object)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const kids = pages.map((texts) => {
    const content = texts.map(shown).join('\n')
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const resources = '<< /Font << /F1 3 0 R >> >>'
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${stream} 0 R >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  const about = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  )
  const locked = '5'.repeat(64)
  const lock = add(`<< /Filter /Standard /V 1 /R 2 /O <${locked}> /U <${locked}> /P -4 >>`)
  return assembled(objects, `/Root 1 0 R /Info ${about} 0 R ${encrypted ? `/Encrypt ${lock} 0 R /ID [<00> <00>]` : ''}`)
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`
  return Uint8Array.from(Buffer.from(`${file}startxref\n${table}\n%%EOF\n`, 'latin1'))
}

/** Lines of a column, one below the other. */
export const column = (x: number, y: number, lines: readonly string[], size = 10, step = 12): Text[] =>
  lines.map((text, i) => [x, y - i * step, size, text])
