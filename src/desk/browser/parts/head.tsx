import { filtered, go, place } from '../place.ts'
import { theme, turnTheme } from '../theme.ts'

const sections = [
  ['/', 'Front page'],
  ['/stories', 'Stories'],
  ['/ledger/quotes', 'Quotes'],
  ['/ledger/figures', 'Figures'],
  ['/ledger/happenings', 'Happenings'],
  ['/ledger/memberships', 'Roles'],
  ['/corrections', 'Corrections'],
  ['/add', 'Add'],
] as const

/** Name, sections and search, on every page. */
export function Head() {
  const { pathname } = place.value
  const isHere = (path: string) => (path === '/' ? pathname === '/' : pathname.startsWith(path))
  return (
    <header class="head">
      <a class="name" href="/">
        Copydesk
      </a>
      <nav aria-label="Sections">
        <ul>
          {sections.map(([path, title]) => (
            <li key={path}>
              <a href={path} aria-current={isHere(path) ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const q = new FormData(event.currentTarget).get('q')
            go(`/search?q=${encodeURIComponent(String(q))}`)
          }}
        >
          <input
            type="search"
            name="q"
            id="search"
            key={pathname === '/search' ? 'here' : 'elsewhere'}
            aria-label="Search"
            placeholder="speaker:quill grain"
            defaultValue={pathname === '/search' ? filtered('q') : ''}
            autocomplete="off"
            onInput={(event) => {
              if (pathname === '/search')
                go(`/search?q=${encodeURIComponent(event.currentTarget.value)}`, { replace: true })
            }}
          />
        </form>
      </search>
      <button type="button" class="quiet" onClick={turnTheme} title="Light, dark, or as the system has it">
        <span class="unseen">Looks: </span>
        {theme.value}
      </button>
    </header>
  )
}
