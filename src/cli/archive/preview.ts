import type { Changes } from '../../wording/changes.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, tame } from '../terminal.ts'
import { none, setIn } from './story-lines.ts'

export const changeLines = ({ gone, come }: Changes, look: Look): Line[] =>
  gone.length + come.length === 0
    ? none('change')
    : [
        ...gone.flatMap((item) => setIn([{ text: `- ${tame(item)}`, style: 'conflicts' }], look)),
        ...come.flatMap((item) => setIn([{ text: `+ ${tame(item)}`, style: 'agrees' }], look)),
      ]
