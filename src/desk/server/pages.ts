import { article } from './answers/article.ts'
import { articleVersions } from './answers/article-versions.ts'
import { corrections } from './answers/corrections.ts'
import { front } from './answers/front.ts'
import { ledger, search } from './answers/search.ts'
import { figures, quotes, roles, stories, story, timeline } from './answers/stories.ts'
import { versions } from './answers/versions.ts'
import { network, places } from './answers/whereabouts.ts'
import { why } from './answers/why.ts'
import { who } from './answers/who.ts'
import type { Page } from './page.ts'

/** Every page of the desk. A new one is a new line here. */
export const pages: readonly Page[] = [
  front,
  stories,
  story,
  timeline,
  figures,
  quotes,
  roles,
  network,
  places,
  versions,
  article,
  why,
  articleVersions,
  who,
  ledger,
  search,
  corrections,
]
