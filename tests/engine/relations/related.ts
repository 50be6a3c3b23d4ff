import { read } from '../../../src/engine/index.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import { faultsOf } from '../../../src/record/index.ts'

const encoder = await loadEncoder()

/** The relations of a text, a line each: "holds-role Jens Dahl > NATO: Secretary-General (former)". */
export async function related(text: string): Promise<string[]> {
  const article = { text, parts: [{ start: 0, end: text.length, role: 'body' as const }], language: 'en' }
  const record = await read(article, { id: 'related', encoder })
  const faults = faultsOf(record)
  if (faults.length) throw new Error(JSON.stringify(faults))
  const names = new Map(record.entities.map(({ id, name }) => [id, name]))
  return record.relations.map(({ type, subject, object, value, status }) => {
    const whose = object ? ` > ${names.get(object)}` : ''
    return `${type} ${names.get(subject)}${whose}${value ? `: ${value}` : ''}${status ? ` (${status})` : ''}`
  })
}
