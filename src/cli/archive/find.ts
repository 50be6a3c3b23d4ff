import type { Answer } from '../../archive/index.ts'
import { type Arguments, numberFrom, queryFrom } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, type Run, tame, wrap } from '../terminal.ts'
import { UsageError } from '../usage.ts'
import { grouped, listed } from '../../wording/book.ts'
import { cutQuote } from '../../wording/cut.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'

/** `copydesk find QUERY`: facts with their sentence, source and date, the newest first. */
export async function find(args: Arguments): Promise<number> {
  const query = queryFrom(args)
  if (query.trim() === '') throw new UsageError('nothing to look for: give some words, as in: find speaker:quill grain')
  const limit = numberFrom(args, 'limit', { least: 1, most: 10_000 }) ?? 20
  const after = args.values.get('after')
  return withArchive(args, async (archive) => {
    let found = await archive.find(query, { limit, ...(after === undefined ? {} : { after }) })
    // One look may end before it meets an answer.
    while (found.answers.length === 0 && found.next) found = await archive.find(query, { limit, after: found.next })
    return show(args, {
      json: found,
      lines: (look) =>
        found.answers.length === 0
          ? [[{ text: 'nothing found', style: 'dim' }]]
          : [
              ...grouped(found.answers, ({ version }) => version).flatMap((answers) => articleLines(answers, look)),
              ...(found.next ? [[], [{ text: `more: --after ${found.next}`, style: 'dim' as const }]] : []),
            ],
    })
  })
}

function articleLines(answers: readonly Answer[], look: Look): Line[] {
  const { day, outlet, headline, article } = answers[0]!
  const head: Run[] = [
    { text: day ?? 'no date', style: 'time' },
    { text: headline ? `  ${tame(headline)}` : '', style: 'strong' },
    { text: `${outlet ? `  ${tame(outlet)}` : ''}  ${tame(article)}`, style: 'dim' },
  ]
  return [
    [],
    ...wrap(head, look.width),
    ...grouped(answers, (one) => one.sentence).flatMap((group) => sentence(group, look)),
  ]
}

/** Several facts in one sentence are shown with it once. */
function sentence(answers: readonly Answer[], look: Look): Line[] {
  const told = answers.map(({ fact: { kind, id, speakers } }) => {
    const verb = speakers.length > 1 ? 'say' : 'says'
    return kind === 'statement' && speakers.length > 0 ? `${id} ${tame(listed(speakers))} ${verb}` : `${id} ${kind}`
  })
  const runs: Run[] = [
    { text: tame(cutQuote(answers[0]!.sentence, look.width * 3)) },
    { text: `  [${told.join('; ')}]`, style: 'dim' },
  ]
  return wrap(runs, look.width - 2).map((line) => [{ text: '  ' }, ...line])
}
