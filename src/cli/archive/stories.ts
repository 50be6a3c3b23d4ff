import type { StoryChange } from '../../archive/index.ts'
import { type Arguments, numberFrom } from '../arguments.ts'
import { type Line, tame } from '../terminal.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'
import { none, storyHead } from './story-lines.ts'

/** `copydesk stories`, of an archive: its stories, those with the newest report first. */
export async function listStories(args: Arguments): Promise<number> {
  if (args.flags.has('changes')) return listChanges(args)
  const limit = numberFrom(args, 'limit', { least: 1, most: 10_000 }) ?? 20
  const least = args.flags.has('all') ? 1 : 2
  return withArchive(args, async (archive) => {
    const after = args.values.get('after')
    const found = await archive.stories({ limit, least, ...(after === undefined ? {} : { after }) })
    return show(args, {
      json: found,
      lines: (look) =>
        found.stories.length
          ? found.stories.flatMap((story) => storyHead(story, look))
          : none('story of more than one report; --all lists the others'),
    })
  })
}

/** What became of stories, the newest first. */
function listChanges(args: Arguments): Promise<number> {
  return withArchive(args, async (archive) => {
    const changes = (await archive.storyLog())
      .toReversed()
      .slice(0, numberFrom(args, 'limit', { least: 1, most: 10_000 }) ?? 20)
    return show(args, {
      json: changes,
      lines: () => (changes.length ? changes.map(changed) : none('story has changed')),
    })
  })
}

/** “2026-03-14  harbour-talks is part of grain-ships now  shown by odport-notes” */
function changed({ what, from, to, report, correction, at }: StoryChange): Line {
  const cause = correction === undefined ? `shown by ${report}` : `by correction ${correction}`
  return [
    { text: `${at.slice(0, 10)}  `, style: 'time' },
    { text: tame(became[what](from, to, report)) },
    { text: what === 'moved' && correction === undefined ? '' : `  ${tame(cause)}`, style: 'dim' },
  ]
}

const became: { readonly [W in StoryChange['what']]: (from: string, to: string, report: string) => string } = {
  merged: (from, to) => `${from} is part of ${to} now`,
  moved: (from, to, report) => `${report} moved from ${from} to ${to}`,
  split: (from, to) => `${to} came apart from ${from}`,
}
