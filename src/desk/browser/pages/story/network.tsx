import { useMemo, useState } from 'preact/hooks'
import type { Network } from '../../../api/story.ts'
import { useAnswer } from '../../answers.ts'
import { Answered } from '../../parts/states.tsx'
import { useWidth } from '../../parts/width.ts'
import { count, Name, Quoted, shown } from '../../parts/words.tsx'
import { at, go } from '../../place.ts'
import type { TabProps } from '../story.tsx'
import { type Drawn, drawn, type Line, toneOf } from './forces.ts'

/** Who acted on whom: drawn, and as a table for those who cannot see it. */
export function Tab({ address }: TabProps) {
  const asked = useAnswer<Network>(address)
  const timeline = address.replace(/network$/, 'timeline')
  return (
    <Answered asked={asked}>
      {(network) =>
        network.edges.length === 0 ? (
          <p class="none">Nobody is told to have acted on anybody.</p>
        ) : (
          <>
            <Graph network={network} />
            <EdgeTable network={network} timeline={timeline} />
          </>
        )
      }
    </Answered>
  )
}

/** As many as a width has room for the names of. */
const mostIn = (width: number): number => (width < 560 ? 12 : width < 900 ? 24 : 40)

function Graph({ network }: { readonly network: Network }) {
  const [box, width] = useWidth<HTMLDivElement>()
  const [lit, setLit] = useState<string>()
  const picture = useMemo(() => (width > 0 ? drawn(network, mostIn(width), width) : undefined), [network, width])
  return (
    <div class="network" ref={box}>
      {picture ? <Picture of={picture} lit={lit} light={setLit} /> : null}
      <p class="legend">
        ● a person, ○ anybody or anything else;{' '}
        <svg width="30" height="10" aria-hidden="true">
          <line class="edge is-with" x2="30" y1="5" y2="5" />
        </svg>{' '}
        with or for{' '}
        <svg width="30" height="10" aria-hidden="true">
          <line class="edge is-against" x2="30" y1="5" y2="5" />
        </svg>{' '}
        against{' '}
        <svg width="30" height="10" aria-hidden="true">
          <line class="edge is-both" x2="30" y1="5" y2="5" />
        </svg>{' '}
        both
        {picture && network.nodes.length > picture.nodes.length
          ? `. Drawn are ${picture.nodes.length} of ${network.nodes.length}, those with most to do.`
          : ''}
      </p>
    </div>
  )
}

interface PictureProps {
  readonly of: Drawn
  readonly lit: string | undefined
  readonly light: (key: string | undefined) => void
}

const Picture = ({ of: { nodes, lines, width, height }, lit, light }: PictureProps) => (
  <svg width={width} height={height} aria-hidden="true" onMouseLeave={() => light(undefined)}>
    <defs>
      {(['with', 'against', 'both'] as const).map((tone) => (
        <marker
          key={tone}
          id={`arrow-${tone}`}
          class={`arrow is-${tone}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      ))}
    </defs>
    {lines.map((line) => (
      <EdgeLine
        key={`${line.from} ${line.to}`}
        line={line}
        isPale={lit !== undefined && lit !== line.from && lit !== line.to}
      />
    ))}
    {nodes.map(({ key, name, x, y, r, kind }) => (
      <g key={key} transform={`translate(${x} ${y})`}>
        <a
          href={at('who', key)}
          tabindex={-1}
          class={`node is-${kind}`}
          onMouseEnter={() => light(key)}
          onClick={(event) => {
            event.preventDefault()
            go(at('who', key))
          }}
        >
          <circle r={r} />
          <text y={r + 13}>{shown(name)}</text>
        </a>
      </g>
    ))}
  </svg>
)

const EdgeLine = ({ line, isPale }: { readonly line: Line; readonly isPale: boolean }) => (
  <path
    class={`edge is-${line.tone} ${isPale ? 'is-pale' : ''}`}
    d={line.path}
    style={{ strokeWidth: `${line.width}px` }}
    marker-end={`url(#arrow-${line.tone})`}
  >
    <title>{line.says}</title>
  </path>
)

/** “assault, coerce”; what PLOVER does not code by its own words. */
function deeds(types: readonly string[], { sentence, marks }: Network['edges'][number]['first']): string {
  const coded = types.filter((type) => type !== 'OTHER').map((type) => type.toLowerCase())
  return coded.length > 0
    ? coded.join(', ')
    : marks.map(({ start, end }) => shown(sentence.slice(start, end))).join(' … ')
}

const EdgeTable = ({
  network: { nodes, edges, more },
  timeline,
}: {
  readonly network: Network
  readonly timeline: string
}) => {
  const named = new Map(nodes.map((node) => [node.key, node]))
  return (
    <>
      <table class="edges">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">did</th>
            <th scope="col">to whom</th>
            <th scope="col" class="number">
              Times
            </th>
            <th scope="col">First words</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ from, to, happenings, types, first }) => (
            <tr key={`${from} ${to}`} data-item tabIndex={-1}>
              <th scope="row">
                <Name of={named.get(from)!} />
              </th>
              <td class={`is-${toneOf(types)}`}>{deeds(types, first)}</td>
              <td>
                <Name of={named.get(to)!} />
              </td>
              <td class="number">
                <a href={`${timeline}?who=${encodeURIComponent(from)}`}>{happenings}</a>
              </td>
              <td>
                <Quoted passage={first} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p class="none">{count(more, 'pair')} more, with less between them.</p> : null}
    </>
  )
}
