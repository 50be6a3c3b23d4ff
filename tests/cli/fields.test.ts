import { describe, expect, it } from 'vitest'
import { concerns, parseFields, projected } from '../../src/cli/fields.ts'
import { jsonLines, run } from './run.ts'
import { summitStory } from './summit.ts'

describe('--fields', () => {
  it.each([
    ['said', ['said']],
    ['Who, SAID,,who ', ['who', 'said']],
    ['statements', ['said']],
    ['entities', ['who', 'where']],
    ['times checks', ['when', 'checks']],
  ])('%j chooses %j', (given, chosen) => {
    expect([...parseFields(given)]).toEqual(chosen)
  })

  it.each([
    ['whom', '--fields: there is no “whom”; did you mean who? Choose from what, who'],
    ['said,colour', '--fields: there is no “colour”; choose from what, who'],
    ['toString', 'there is no “tostring”'],
    [' ,, ', '--fields names nothing: choose from what, who'],
  ])('%j is refused', (given, said) => {
    expect(() => parseFields(given)).toThrow(said)
  })

  it('leaves out of a record the lists that were not chosen, keeps its words, and says what it holds', () => {
    const { schema, id, article, statements, entities } = summitStory
    expect(projected(summitStory, parseFields('who,where,said'))).toEqual({
      schema,
      id,
      fields: ['entities', 'statements'],
      article,
      entities,
      statements,
    })
    expect(projected(summitStory, parseFields('article'))).toEqual({ schema, id, fields: [], article })
  })

  it('knows which of what was left out belongs to what was chosen', () => {
    const reasons = ['times/score', 'statements/no-source', 'entities/no-antecedent']
    expect(reasons.filter((reason) => concerns(parseFields('said'), reason))).toEqual(['statements/no-source'])
    expect(reasons.filter((reason) => concerns(undefined, reason))).toEqual(reasons)
  })
})

const input = 'Oona Vell arrived in Karst on May 4, 2023 with 12 ministers and won 3-2.\n'

describe('copydesk read --fields', () => {
  it('shows those parts alone, and empty ones as such', async () => {
    const { code, stdout, stderr } = await run(['read', '--fields', 'figures,background', '-'], { input })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/\nFIGURES\n {2}12 /)
    expect(stdout).toContain('\nBACKGROUND\n  none found\n')
    expect(stdout).not.toMatch(/^(?:WHAT|WHO|WHEN|SAID|CHECKS)$/m)
  })

  it('gives the same as the whole record has, with the language model or without', async () => {
    const whole = JSON.parse((await run(['read', '--json', '-'], { input })).stdout)
    for (const list of ['times', 'quantities', 'checks', 'entities']) {
      const { stdout } = await run(['read', '--json', '--fields', list, '-'], { input })
      expect(JSON.parse(stdout)).toEqual({
        schema: whole.schema,
        id: whole.id,
        fields: [list],
        article: whole.article,
        [list]: whole[list],
      })
    }
  })

  it('has the sentences where tokens are asked for', async () => {
    const line = `${JSON.stringify({ id: 'a', text: input })}\n`
    const { stdout } = await run(['read', '--jsonl', '--tokens', '--fields', 'when'], { input: line })
    const [record] = jsonLines(stdout)
    expect(record.fields).toEqual(['sentences', 'times'])
    expect(record.sentences[0].tokens[0].upos).toBe('PROPN')
  })

  it('limits the page, and what --why tells', async () => {
    const page = await run(['read', '--html', '--fields', 'when', '-'], { input })
    expect(page.stdout).toContain('<section class="when"')
    expect(page.stdout).not.toContain('<section class="figures"')
    expect(page.stdout).toContain('12 ministers')
    const { stdout } = await run(['read', '--why', '--fields', 'said', '-'], { input })
    expect(stdout).not.toMatch(/\((?:times|quantities)\//)
  })
})
