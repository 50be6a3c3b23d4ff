import { at } from '../place.ts'

/** Leads to all reports with an answer to a query, told as one story; without a query, to all of the archive. */
export const Together = ({ query = '' }: { readonly query?: string }) => (
  <p class="together">
    <a href={at('story', `search:${query.trim()}`)}>
      {query.trim() ? 'These reports as one story' : 'All reports as one story'}
    </a>
  </p>
)
