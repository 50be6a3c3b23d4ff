import { type ComponentType, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { StoryPage } from '../../api/story.ts'
import { useAnswer } from '../answers.ts'
import { useShortcuts } from '../parts/keys.tsx'
import { Answered, Downloads } from '../parts/states.tsx'
import { StoryTitle } from '../parts/story-head.tsx'
import { go, type Params, at, place } from '../place.ts'
import { useTitle } from '../title.ts'
import '../style/story.css'

/** What a tab is given: the story’s first page, and the address of its own answer. */
export interface TabProps {
  readonly page: StoryPage
  readonly address: string
}
type Tab = ComponentType<TabProps>

/** Each is loaded when it is first opened: maps and charts are heavy. */
const tabs: readonly (readonly [name: string, title: string, load: () => Promise<{ readonly Tab: Tab }>])[] = [
  ['', 'Overview', () => import('./story/overview.tsx')],
  ['timeline', 'Timeline', () => import('./story/timeline.tsx')],
  ['quotes', 'Who said what', () => import('./story/quotes.tsx')],
  ['figures', 'Figures', () => import('./story/figures.tsx')],
  ['roles', 'Roles', () => import('./story/roles.tsx')],
  ['places', 'Places', () => import('./story/places.tsx')],
  ['network', 'Network', () => import('./story/network.tsx')],
  ['versions', 'Reports', () => import('./story/versions.tsx')],
]

/** One story: an overview, and each of its ledgers. */
export function Page({ story = '', tab = '' }: Params) {
  const asked = useAnswer<StoryPage>(at('story', story))
  useTitle(asked.answer?.story.title ?? 'Story')
  const addressOf = (name: string) => (name === '' ? at('story', story) : at('story', story, name))
  const here = tabAt(tab)
  // By the address as it is when the key is pressed: keys may come faster than pages are drawn.
  const turn = (by: number) => {
    const now = tabs.findIndex(([name]) => addressOf(name) === place.peek().pathname)
    go(addressOf(tabs[(now + by + tabs.length) % tabs.length]![0]))
  }
  useShortcuts([
    { keys: '[', does: 'tab before', run: () => turn(-1) },
    { keys: ']', does: 'next tab', run: () => turn(1) },
  ])
  return (
    <Answered asked={asked} what="story">
      {(page) => (
        <>
          <header class="page-head">
            <StoryTitle story={page.story} level={1} />
            <Downloads address={addressOf(tab)} />
          </header>
          <nav class="tabs" aria-label="Of this story">
            <ul>
              {tabs.map(([name, title]) => (
                <li key={name}>
                  <a href={addressOf(name)} aria-current={name === tab ? 'page' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Loading key={tab} load={here[2]} page={page} address={addressOf(tab)} />
        </>
      )}
    </Answered>
  )
}

/** The tab of a name, else the first. */
const tabAt = (tab: string) => tabs.find(([name]) => name === tab) ?? tabs[0]!

function Loading({ load, ...props }: TabProps & { readonly load: () => Promise<{ readonly Tab: Tab }> }) {
  const [loaded, setLoaded] = useState<{ readonly Tab: Tab } | { readonly fault: string }>()
  useEffect(() => {
    load().then(setLoaded, () => setLoaded({ fault: 'this tab could not be loaded; is the desk still running?' }))
  }, [load])
  if (!loaded) return <p class="wait">…</p>
  return 'fault' in loaded ? <p role="alert">{loaded.fault}</p> : h(loaded.Tab, props)
}
