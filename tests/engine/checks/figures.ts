import { daysOf } from '../../../src/engine/checks/days.ts'
import { check } from '../../../src/engine/checks/index.ts'
import { isoDate } from '../../../src/record/calendar.ts'
import type { Figures } from '../../../src/engine/reading.ts'
import { findWords } from '../../../src/engine/text/words.ts'
import type { Measure, PartRole, Quantity, Time } from '../../../src/record/index.ts'

const measures: { [unit: string]: Measure } = {
  '1': 'count',
  '%': 'percent',
  '[mi_i]': 'length',
  '[in_i]': 'length',
  km: 'length',
  m: 'length',
  '[ft_i]': 'length',
  har: 'area',
  '[acr_us]': 'area',
  kg: 'mass',
  '[lb_av]': 'mass',
  Cel: 'temperature',
  '[degF]': 'temperature',
}
const roles: { [mark: string]: PartRole } = { '#': 'headline', '>': 'deck', '@': 'dateline', '!': 'furniture' }

/**
 * Figures by hand. A line is a sentence, its role told by a mark ("# headline", "> deck", "@ dateline"). A figure is
 * marked with what it is: "{late September|2022-09 END}", "{nearly a year|P1Y}", "{more than $5|>5 USD}", "{12|12 1}".
 */
export function figures(marked: string, published?: string, basis: 'given' | 'inferred' = 'given'): Figures {
  const times: Time[] = []
  const quantities: Quantity[] = []
  const sentences: Figures['sentences'][number][] = []
  let text = ''
  for (const [paragraph, line] of marked.trim().split('\n').entries()) {
    const role = roles[line.charAt(0)] ?? 'body'
    const start = text.length
    for (const piece of (role === 'body' ? line : line.slice(2)).trim().split(/(\{[^}]*\})/)) {
      const figure = /^\{([^|]*)\|([^}]*)\}$/.exec(piece)
      const from = text.length
      text += figure ? figure[1] : piece
      if (figure) place(figure[2]!, { start: from, end: text.length }, times, quantities)
    }
    const span = { start, end: text.length }
    sentences.push({ ...span, role, paragraph, words: findWords(text, span) })
    text += '\n'
  }
  const parts = sentences.map(({ start, end, role }) => ({ start, end, role }))
  const article = { text, parts, language: 'en' }
  return {
    article: published
      ? { ...article, published: { value: published, precision: 'day', basis, evidence: [] } }
      : article,
    sentences,
    times,
    quantities,
    trace: { drop: () => {} },
  }
}

function place(told: string, span: { start: number; end: number }, times: Time[], quantities: Quantity[]): void {
  const [value, second] = told.split(' ') as [string, string?]
  if (second === undefined || /^[A-Z_]{4,}$/.test(second)) {
    const days = daysOf(value)
    times.push({
      ...span,
      id: `t${times.length + 1}`,
      type: value.startsWith('P') ? 'DURATION' : value.includes('T') ? 'TIME' : 'DATE',
      value,
      ...(second ? { mod: second as NonNullable<Time['mod']> } : {}),
      ...(days
        ? {
            from: isoDate(second === 'END' ? days.to - Math.ceil((days.to - days.from) / 3) : days.from),
            to: isoDate(days.to),
          }
        : {}),
    })
  } else {
    const comparator = (/^[><~]=?/.exec(value)?.[0] ?? '=') as Quantity['comparator']
    const number = Number(value.replace(/^[><~]=?/, ''))
    quantities.push({
      ...span,
      id: `q${quantities.length + 1}`,
      value: number,
      unit: second,
      measure: measures[second] ?? 'money',
      comparator,
    })
  }
}

/** What the checks say: "verdict rule: message". */
export const told = (marked: string, published?: string, basis?: 'given' | 'inferred'): string[] =>
  check(figures(marked, published, basis)).map(({ rule, verdict, message }) => `${verdict} ${rule}: ${message}`)
