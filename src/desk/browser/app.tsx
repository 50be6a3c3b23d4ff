import { type ComponentType, h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { arrive, pageAt } from './arrival.ts'
import { Head } from './parts/head.tsx'
import { Keys } from './parts/keys.tsx'
import { Away, Newer, Notice } from './parts/notice.tsx'
import { Toast } from './parts/toast.tsx'
import { type Params, place } from './place.ts'
import { title } from './title.ts'

type Loaded = { readonly Page: ComponentType<Params> }

/** Which page stands at which address. Each is loaded when it is first opened. */
const pages: readonly (readonly [pattern: string, load: () => Promise<Loaded>])[] = [
  ['/', () => import('./pages/front.tsx')],
  ['/stories', () => import('./pages/stories.tsx')],
  ['/story/:story', () => import('./pages/story.tsx')],
  ['/story/:story/:tab', () => import('./pages/story.tsx')],
  ['/article/:article', () => import('./pages/article.tsx')],
  ['/article/:article/:side', () => import('./pages/article.tsx')],
  ['/who/:who', () => import('./pages/who.tsx')],
  ['/ledger/:ledger', () => import('./pages/ledger.tsx')],
  ['/search', () => import('./pages/search.tsx')],
  ['/corrections', () => import('./pages/corrections.tsx')],
  ['/add', () => import('./pages/add.tsx')],
]

export function App() {
  const { pathname } = place.value
  const found = match(pathname)
  const page = pageAt(pathname)
  const main = useRef<HTMLElement>(null)
  const came = useRef(page)
  useEffect(() => {
    if (came.current === page) return
    came.current = page
    return arrive(main.current!)
  }, [page])
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Head />
      <Away />
      <Notice />
      <main id="main" tabIndex={-1} ref={main}>
        {found ? <Loading key={`${found.pattern.split('/')[1]} ${page}`} {...found} /> : <NotFound />}
      </main>
      <p role="status" class="unseen">
        {title}
      </p>
      <Newer />
      <Keys />
      <Toast />
    </>
  )
}

interface Found {
  readonly pattern: string
  readonly load: () => Promise<Loaded>
  readonly params: Params
}

function match(pathname: string): Found | undefined {
  const parts = pathname.replace(/\/$/, '').split('/')
  for (const [pattern, load] of pages) {
    const names = pattern.replace(/\/$/, '').split('/')
    if (names.length !== parts.length) continue
    const isIt = names.every((name, at) => (name.startsWith(':') ? parts[at] !== '' : name === parts[at]))
    if (!isIt) continue
    const params = names.flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), decoded(parts[at]!)]] : []))
    return { pattern, load, params: Object.fromEntries(params) }
  }
  return undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function Loading({ load, params }: Found) {
  const [page, setPage] = useState<{ Page: ComponentType<Params> } | { fault: string }>()
  useEffect(() => {
    load().then(
      ({ Page }) => setPage({ Page }),
      () => setPage({ fault: 'this page could not be loaded; is the desk still running?' }),
    )
  }, [load])
  if (!page) return <p class="wait">…</p>
  return 'fault' in page ? <p role="alert">{page.fault}</p> : h(page.Page, params)
}

const NotFound = () => (
  <article class="sheet">
    <h1>There is no such page</h1>
    <p>
      Go to the <a href="/">front page</a>, or <a href="/search">search</a>.
    </p>
  </article>
)
