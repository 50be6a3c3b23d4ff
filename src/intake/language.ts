import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * The language of a text as a BCP 47 tag ("en", "pt-BR"), "und" where it cannot be told ("12:30"). A declared language
 * ("en_US") is trusted unless the text plainly contradicts it, as a French story in an English template does.
 */
export function languageOf(text: string, declared?: string): string {
  const tag = canonical(declared)
  if (isPlainlyEnglish(text)) return tag && primary(tag) === 'en' ? tag : 'en'
  const { language, sure } = detected(start(text))
  if (!tag) return sure ? language : 'und'
  const contradicts = sure && text.length >= 200 && known(primary(tag)) && family(language) !== family(primary(tag))
  return contradicts ? language : tag
}

/** A well-formed tag in its usual spelling; undefined for "und", "", "english" and the like. */
function canonical(declared?: string): string | undefined {
  if (!declared) return undefined
  try {
    const tag = Intl.getCanonicalLocales(declared.trim().replaceAll('_', '-'))[0]
    return tag && primary(tag).length <= 3 && primary(tag) !== 'und' ? tag : undefined
  } catch {
    return undefined
  }
}

const primary = (tag: string) => tag.split('-', 1)[0] ?? ''

/** Languages so near each other that a detector does not contradict a page that says which one it is. */
const NEAR: { readonly [language: string]: string | undefined } = {
  nb: 'no',
  nn: 'no',
  da: 'no',
  bs: 'sr',
  hr: 'sr',
  cnr: 'sr',
  sh: 'sr',
  id: 'ms',
  sk: 'cs',
  gl: 'pt',
  be: 'ru',
  yue: 'zh',
  ckb: 'ku',
}
const family = (language: string) => NEAR[language] ?? language

/**
 * English function words that no other language of the Latin alphabet has in number ("to", "have", "at" and "are" are
 * left out for Polish, Danish and Romanian). Running English has one in six words; one in ten is taken as proof.
 */
const ENGLISH = /\b(?:the|and|of|that|with|from|his|were|which|said|this|has|would|their|who|been|not|they)\b/gi

/** Spares English, the common case, the detector and its loading. News may begin with little but names. */
function isPlainlyEnglish(text: string): boolean {
  const first = text.slice(0, 600)
  const words = englishIn(first)
  return words >= 6 && (words * 60 > first.length || englishIn(start(text)) * 60 > start(text).length)
}

const englishIn = (text: string): number => text.match(ENGLISH)?.length ?? 0

/** As much as the language is told by. */
const start = (text: string): string => text.slice(0, 2000)

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean }
  info(): { Languages: { readonly [index: string]: string } }
}

let loaded: { detector: Detector; languages: ReadonlySet<string> } | undefined

/** Loaded when first needed: it takes 170 ms and 85 MB, and a reader of English never needs it. */
function load() {
  if (!loaded) {
    const require = createRequire(import.meta.url)
    const { eld } = require(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }
    loaded = { detector: eld, languages: new Set(Object.values(eld.info().Languages)) }
  }
  return loaded
}

function detected(text: string): { language: string; sure: boolean } {
  const answer = load().detector.detect(text)
  return { language: answer.language, sure: answer.language !== '' && answer.isReliable() }
}

const known = (language: string) => load().languages.has(language) || NEAR[language] !== undefined
