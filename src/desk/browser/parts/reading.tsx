import { useMemo } from 'preact/hooks'
import type { Read } from '../../api/adding.ts'
import type { Article } from '../../api/pages.ts'
import { hiddenKinds, useLinks } from '../pages/article.tsx'
import { Facts } from '../pages/article/facts.tsx'
import { Text } from '../pages/article/text.tsx'
import { filtered } from '../place.ts'
import { count, shown } from './words.tsx'

const nothing = () => {}

/** A story on the left, what was read in it on the right, as an article of the archive stands there; put right is none of it. */
export function Reading({ read }: { readonly read: Read }) {
  const { record, items, published, others } = read
  const answer = useMemo((): Article => ({ ...unkept, record, items }), [record, items])
  const setRoot = useLinks(nothing)
  const hidden = hiddenKinds(items, filtered('show'))
  return (
    <div ref={setRoot} class={['article', ...hidden.map((kind) => `hides-${kind}`)].join(' ')}>
      <div>
        <p class="about">{published ? shown(published) : 'no date'}</p>
        <Text article={record.article} items={items} onWhole={nothing} />
      </div>
      <aside aria-label="What was read in it">
        <Facts answer={answer} isCurrent={false} />
        {others > 0 ? <p class="none">{count(others, 'story', 'stories')} more in what was pasted.</p> : null}
      </aside>
    </div>
  )
}

/** What only an article of the archive has. */
const unkept: Omit<Article, 'record' | 'items'> = {
  article: '',
  version: 0,
  source: '',
  stamp: '',
  keys: {},
  versions: [],
  corrections: [],
  unfit: [],
}
