import type { Sentence } from '../../text/sentences.ts'
import type { DayPart } from '../../lexicon/times.ts'
import type { Found } from './index.ts'
import type { Meaning } from './meaning.ts'
import type { Frame, Resolved, Scene, Stretch } from './resolve.ts'
import { isDayOfTelling, type Tense, tenseAround } from './tense.ts'

/** What the text has told so far that later expressions lean on. One for each reading of an article, never kept. */
export class Context {
  private readonly published: number | undefined
  private reference: Stretch | undefined
  private period: Stretch | undefined
  private sentence: Sentence | undefined
  /** Tense and year told last in the present sentence, and where that expression ended. */
  private tense: Tense | undefined
  private end = 0
  private year: Stretch | undefined
  private todayTold = false
  private scene: (Scene & { paragraph: number }) | undefined

  constructor(published: number | undefined) {
    this.published = published
  }

  /**
   * What an expression is held against. A tense that no verb near it gives is that of the expression before it; so is
   * that of the second of two: "could strike late Saturday or early Sunday, they said".
   */
  frameOf({ sentence, tags, from, to }: Found): Frame {
    if (sentence !== this.sentence) {
      this.sentence = sentence
      this.tense = undefined
      this.year = undefined
      this.end = 0
    }
    const isSecond = this.end > 0 && from === this.end + 1 && joining.has(sentence.words[this.end]!.lower)
    this.tense = (isSecond ? this.tense : undefined) ?? tenseAround(sentence.words, from, to, tags) ?? this.tense
    this.end = to
    return {
      published: this.published,
      tense: this.tense,
      reference: this.reference,
      period: this.period,
      year: this.year,
      todayTold: this.todayTold,
      scene: this.scene,
    }
  }

  told(found: Found, { type, stretch }: Resolved, { tense }: Frame): void {
    const { meaning } = found
    if (!stretch || (type !== 'DATE' && type !== 'TIME')) return
    this.reference = stretch
    this.scene = this.sceneOf(found, stretch)
    const { grain, from, to } = stretch
    if (meaning.kind === 'date') {
      if (grain === 'year') this.year = stretch
      if (meaning.fields.weekday !== undefined && isOver(tense) && from === this.published && to === from + 1)
        this.todayTold = true
    }
    // "a year earlier" moves away from the period under report and must not become it.
    const own = meaning.kind === 'date' || (meaning.kind === 'period' && meaning.year === undefined)
    if (own && (grain === 'quarter' || grain === 'half')) {
      this.period = stretch
      this.year = undefined
    }
  }

  /** The day that what follows is on; "police said on Tuesday" leaves it at the night before. */
  private sceneOf({ sentence: { words, paragraph }, from, meaning }: Found, { from: day, to }: Stretch) {
    if (to - day !== 1) return undefined
    if (this.scene && paragraph - this.scene.paragraph <= 1 && isDayOfTelling(words, from)) return this.scene
    return { day, part: partOf(meaning), paragraph }
  }
}

const partOf = (meaning: Meaning): DayPart | undefined =>
  meaning.kind === 'part' ? meaning.part : meaning.kind === 'clock' && meaning.hour >= 18 ? 'NI' : undefined

const isOver = (tense: Tense | undefined): boolean => tense === 'past' || tense === undefined

const joining: ReadonlySet<string> = new Set(['or', 'and'])
