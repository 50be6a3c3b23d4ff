import type { StoryPage } from '../../api/story.ts'
import { Name } from './words.tsx'

/** How much of a story each speaks. */
export const Shares = ({ shares }: { readonly shares: StoryPage['shares'] }) => {
  const most = Math.max(1, ...shares.map(({ words }) => words))
  return (
    <table class="shares">
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col" class="number">
            Statements
          </th>
          <th scope="col" class="number">
            Words
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {shares.map(({ speaker, statements, words }) => (
          <tr key={`${speaker.key} ${speaker.name}`}>
            <th scope="row">
              <Name of={speaker} />
            </th>
            <td class="number">{statements}</td>
            <td class="number">{words}</td>
            <td class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * words) / most}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
