import type { Archive, Version } from '../../archive/index.ts'
import { differenceOf, type VersionChange } from '../../history/index.ts'
import { type Arguments, onlyOperand } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, tame } from '../terminal.ts'
import { CommandError } from '../usage.ts'
import { withArchive } from './open.ts'
import { articleMeant, show } from './shown.ts'
import { none, setIn } from './story-lines.ts'

/** `copydesk diff ARTICLE`: what each version of an article tells otherwise than the one before, in facts. */
export async function diff(args: Arguments): Promise<number> {
  const meant = onlyOperand(args, 'article, as copydesk find shows it')
  return withArchive(args, async (archive) => {
    const article = await articleMeant(archive, meant)
    const versions = await archive.versionsOf(article)
    if (versions.length < 2) throw new CommandError(`${article} has one version only; there is nothing to compare`)
    const steps = await stepsOf(archive, versions)
    return show(args, { json: steps, lines: (look) => steps.flatMap((step) => lines(step, look)) })
  })
}

interface Step {
  readonly before: Version
  readonly after: Version
  readonly changes: readonly VersionChange[]
}

const stepsOf = (archive: Archive, versions: readonly Version[]): Promise<Step[]> =>
  Promise.all(
    versions.slice(1).map(async (after, at) => {
      const before = versions[at]!
      const [old, now] = await Promise.all([archive.corrected(before.version), archive.corrected(after.version)])
      return { before, after, changes: differenceOf(old.record, now.record) }
    }),
  )

function lines({ before, after, changes }: Step, look: Look): Line[] {
  return [
    [],
    [
      { text: tame(after.headline ?? after.article), style: 'title' },
      { text: `  ${before.seen.slice(0, 16)} → ${after.seen.slice(0, 16)}`, style: 'dim' },
    ],
    ...(changes.length ? changes.flatMap((change) => changeLines(change, look)) : none('difference in facts')),
  ]
}

/** What an article tells otherwise than before: “headline changed …”. */
export const changeLines = ({ kind, because }: VersionChange, look: Look): Line[] =>
  setIn([{ text: `${kind.replaceAll('-', ' ')} `, style: 'notable' }, { text: tame(because) }], look)
