/** So much of a file's name is told. */
const most = 40

/** The endings of what is read, before the number of an article within a file: “digest.mbox.gz#3”. */
const ending =
  /(?:\.(?:txt|text|md|html?|xhtml|xml|rss|atom|jsonl?|ndjson|pdf|eml|mbox|warc))?(?:\.gz)?(?=#\d{1,9}$|$)/i

/**
 * Whom a report is from, as people are told: its outlet, else what its file is called, without folder and ending. Of
 * "wire/harbour-talks.txt" without an outlet, "harbour-talks".
 */
export function sourceName(outlet: string | undefined, article: string): string {
  if (outlet) return outlet
  const file = article.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? article
  const name = file.replace(ending, '') || file
  return name.length <= most ? name : `${name.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
