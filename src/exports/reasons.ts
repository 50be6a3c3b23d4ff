/** Why a fact is not in an export. */
export const reasons = {
  untraceable: 'Its words are not in the text where the record has them.',
  'untraceable-reference': 'What it stands on cannot be traced to its words.',
  denied: 'The article says that it did not happen; the format has no place for that.',
  'not-actual': 'It is planned, possible or imagined; the format has only what happened.',
  'no-date': 'No day is known for it.',
  'no-single-day': 'It is known to the month or the year; the format wants the day.',
  nobody: 'The article names neither who did it nor to whom.',
  'no-such-type': 'The format has no type for it.',
  'no-code': 'It has no CAMEO category.',
  'no-sides': 'Fewer than two named parties are in it, so it joins nobody.',
  overlapping: 'Its words lie over those of another tag, which XML cannot hold.',
  'no-tokens': 'The record has it without tokens, or another version read it otherwise: run copydesk reread first.',
  'unfit-tokens': 'A word of it holds white space that the format divides by, or its words leave some of the text out.',
} as const satisfies { readonly [reason: string]: string }

export type Reason = keyof typeof reasons
