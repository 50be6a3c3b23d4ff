/** Metrics as Prometheus reads them. */
export interface Exposition {
  /** The kind of each metric: "counter". */
  readonly kinds: ReadonlyMap<string, string>
  /** By name and labels as they stand there: `copydesk_fleet_refused_total{code="no-article"}`. */
  readonly samples: ReadonlyMap<string, number>
}

const sample =
  /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\})?) (Na[Nn]|[+-]?Inf|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/

/** Reads the text format, version 0.0.4, and throws where it is none. */
export function exposition(text: string): Exposition {
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  const kinds = new Map<string, string>()
  const samples = new Map<string, number>()
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, kind] = /^# TYPE (\S+) (counter|gauge|histogram|summary)$/.exec(line) ?? []
    if (name && kind) kinds.set(name, kind)
    else if (!/^# HELP \S+ \S/.test(line)) {
      const [, series, value] = sample.exec(line) ?? []
      if (!series || samples.has(series)) throw new Error(`no sample, or a second of its name: ${line}`)
      samples.set(series, Number(value!.replace('Inf', 'Infinity').replace(/nan/i, 'NaN')))
    }
  }
  return { kinds, samples }
}
