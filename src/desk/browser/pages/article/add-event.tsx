import { useState } from 'preact/hooks'
import { eventTypes, modalities } from '../../../../record/kinds.ts'
import type { Request } from '../../../api/corrections.ts'
import type { Article } from '../../../api/pages.ts'
import { shown } from '../../parts/words.tsx'
import { Deciding } from './correct.tsx'
import { Choice, type Options, Ticked, Typed } from './inputs.tsx'
import type { Chosen } from './linking.ts'

interface AddEventProps {
  readonly answer: Article
  readonly words: Chosen
  /** The words that a happening is being made of: the selection itself goes when the form is filled in. */
  readonly told: Chosen | undefined
  readonly setTold: (told: Chosen | undefined) => void
}

/** Adds a happening that was not found, in the words that the reader has selected. */
export function AddEvent({ answer, words, told, setTold }: AddEventProps) {
  const { text } = answer.record.article
  const quote = ({ start, end }: Chosen) =>
    `“${shown(text.slice(start, Math.min(end, start + 60)))}${end - start > 60 ? '…' : ''}”`
  return (
    <section class="selection" aria-label="The selected words">
      {told ? (
        <Details answer={answer} told={told} quote={quote(told)} close={() => setTold(undefined)} />
      ) : (
        <p>
          <bdi>{quote(words)}</bdi>{' '}
          <button type="button" onClick={() => setTold(words)}>
            Something happens here
          </button>
        </p>
      )}
    </section>
  )
}

interface DetailsProps {
  readonly answer: Article
  readonly told: Chosen
  readonly quote: string
  readonly close: () => void
}

function Details({ answer, told, quote, close }: DetailsProps) {
  const [type, setType] = useState('OTHER')
  const [predicate, setPredicate] = useState('')
  const [actor, setActor] = useState('')
  const [recipient, setRecipient] = useState('')
  const [time, setTime] = useState('')
  const [modality, setModality] = useState('actual')
  const [negated, setNegated] = useState(false)
  const { record } = answer
  const event = {
    type,
    ...(predicate.trim() ? { predicate: predicate.trim() } : {}),
    trigger: [told],
    actors: nearest(record, actor, told),
    recipients: nearest(record, recipient, told),
    ...(time ? { time } : {}),
    negated,
    modality,
  }
  const people: Options = [
    ['', 'nobody'],
    ...record.entities
      .toSorted((a, b) => b.salience - a.salience)
      .map(({ id, name, kind }) => [id, `${shown(name)} (${kind})`] as const),
  ]
  const times: Options = [
    ['', 'not told'],
    ...record.times
      .filter(({ from }) => from)
      .map(({ id, start, end, from }) => [id, `“${shown(record.article.text.slice(start, end))}”, ${from}`] as const),
  ]
  return (
    <Deciding answer={answer} request={{ kind: 'add-event', event } as Request} close={close}>
      <p>
        <bdi>{quote}</bdi> tells a happening
      </p>
      <Choice title="Type" value={type} set={setType} options={eventTypes.map((one) => [one, one.toLowerCase()])} />
      <Typed title="Verb" value={predicate} set={setPredicate} placeholder="as the words have it" most={100} />
      <Choice title="Who did it" value={actor} set={setActor} options={people} />
      <Choice title="To whom" value={recipient} set={setRecipient} options={people} />
      <Choice title="When" value={time} set={setTime} options={times} />
      <Choice title="It is" value={modality} set={setModality} options={modalities.map((one) => [one, one])} />
      <Ticked title="said not to be so" isOn={negated} turn={() => setNegated(!negated)} />
    </Deciding>
  )
}

/** The mention of somebody that stands nearest to some words. */
function nearest({ entities }: Article['record'], id: string, { start }: Chosen): Chosen[] {
  const mentions = entities.find((one) => one.id === id)?.mentions ?? []
  const [first] = mentions.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
  return first ? [{ start: first.start, end: first.end }] : []
}
