import type { Check, Span } from '../../record/index.ts'
import { inTextOrder } from '../../record/spans.ts'
import type { Figures } from '../reading.ts'
import { type Desk, layOut } from './desk.ts'
import { rules } from './registry.ts'
import type { ArticleRule, Finding, QuantityRule, Rule, TimeRule, WordRule } from './rule.ts'

const ofKind = <R extends Rule>(kind: R['at']): R[] => rules.filter((rule): rule is R => rule.at === kind)
const timeRules = ofKind<TimeRule>('time')
const quantityRules = ofKind<QuantityRule>('quantity')
const articleRules = ofKind<ArticleRule>('article')
const wordRules = new Map<string, WordRule[]>()
for (const rule of ofKind<WordRule>('word'))
  for (const word of rule.words) wordRules.set(word, [...(wordRules.get(word) ?? []), rule])

/** Every comparison worth telling, in text order of its first evidence; the same comparison made twice is told once. */
export function check(figures: Figures): Check[] {
  const told = new Set<string>()
  const checks: Omit<Check, 'id'>[] = []
  for (const { rule, finding } of findings(layOut(figures))) {
    const key = `${rule}\n${finding.message}`
    if (told.has(key)) continue
    told.add(key)
    checks.push({
      rule,
      verdict: finding.verdict,
      message: finding.message,
      evidence: finding.evidence.map(({ start, end }) => ({ start, end })).sort(inTextOrder),
      refs: [...new Set(finding.refs)],
    })
  }
  return checks
    .sort((a, b) => inTextOrder(first(a), first(b)))
    .map((check, index) => ({ id: `c${index + 1}`, ...check }))
}

const first = ({ evidence }: { evidence: Span[] }): Span => evidence[0]!

function* findings(desk: Desk): Generator<{ rule: string; finding: Finding }> {
  const { lines } = desk
  for (const rule of articleRules) for (const finding of rule.look(desk)) yield { rule: rule.name, finding }
  for (const line of lines) {
    for (const time of line.times)
      for (const rule of timeRules) {
        const finding = rule.look(time, line, desk)
        if (finding) yield { rule: rule.name, finding }
      }
    for (const quantity of line.quantities)
      for (const rule of quantityRules) {
        const finding = rule.look(quantity, line, desk)
        if (finding) yield { rule: rule.name, finding }
      }
    for (let word = 0; word < line.words.length; word++)
      for (const rule of wordRules.get(line.words[word]!.lower) ?? none) {
        const finding = rule.look(word, line, desk)
        if (finding) yield { rule: rule.name, finding }
      }
  }
}

const none: readonly WordRule[] = []
