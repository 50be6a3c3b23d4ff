import type { ComponentChildren } from 'preact'

export type Options = readonly (readonly [value: string, title: string])[]

interface ChoiceProps {
  readonly title: ComponentChildren
  readonly value: string
  readonly set: (value: string) => void
  readonly options: Options
}

/** One of several, in a form. */
export const Choice = ({ title, value, set, options }: ChoiceProps) => (
  <label>
    {title}{' '}
    <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

/** What stands where nothing is chosen yet. */
export const unchosen = ['', 'choose…'] as const

interface TypedProps {
  readonly title: ComponentChildren
  readonly value: string
  readonly set: (value: string) => void
  readonly placeholder: string
  readonly most?: number
}

/** A line to type, in a form. */
export const Typed = ({ title, value, set, placeholder, most = 500 }: TypedProps) => (
  <label>
    {title}{' '}
    <input
      type="text"
      maxLength={most}
      placeholder={placeholder}
      value={value}
      onInput={({ currentTarget }) => set(currentTarget.value)}
    />
  </label>
)

interface TickedProps {
  readonly title: ComponentChildren
  readonly isOn: boolean
  readonly turn: () => void
}

/** Yes or no, in a form. */
export const Ticked = ({ title, isOn, turn }: TickedProps) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={turn} /> {title}
  </label>
)
