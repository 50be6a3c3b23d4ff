import type { Arguments } from '../arguments.ts'
import { withArchive } from './open.ts'
import { numberFrom, show } from './shown.ts'
import { none, storyHead } from './story-lines.ts'

/** `copydesk stories`, of an archive: its stories, those with the newest report first. */
export async function listStories(args: Arguments): Promise<number> {
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
