// What the soak measured: a line for each thing over time, the medians of its first and last quarter, and a verdict.

/** What grows by more than this share and more than this much from the second quarter to the last is growing. */
const tolerance = 0.25

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const quarter = (values, nth) =>
  values.slice(Math.floor((values.length * nth) / 4), Math.ceil((values.length * (nth + 1)) / 4))

/** `{ name, unit, values, noise }`: what it was, quarter by quarter. What may grow, as an archive does, is not judged. */
export function judged({ name, unit, values, noise = 5, grows = false }) {
  const quarters = [0, 1, 2, 3].map((nth) => median(quarter(values, nth)))
  const [, second, , last] = quarters
  const isGrowing = last - second > Math.max(noise, second * tolerance)
  return {
    name,
    unit,
    quarters,
    highest: Math.max(...values),
    verdict: grows ? 'grows, as it should' : isGrowing ? 'GROWING' : 'flat',
  }
}

const number = (value) =>
  Number.isFinite(value) ? (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US')) : '-'

export function table(all) {
  const rows = all.map((one) => [
    `${one.name}, ${one.unit}`,
    ...one.quarters.map(number),
    number(one.highest),
    one.verdict,
  ])
  const head = ['', 'first quarter', 'second', 'third', 'last', 'highest', 'verdict']
  return [head, head.map((_, at) => (at ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Small charts under each other, one for each series, all over the same minutes. */
export function svg(series, minutes) {
  const [width, height, left] = [900, 70, 220]
  const charts = series.map(({ name, unit, values }, at) => {
    const top = at * (height + 14) + 10
    const most = Math.max(...values, 1e-9)
    const x = (nth) => left + (nth / Math.max(1, values.length - 1)) * (width - left - 10)
    const points = values.map(
      (value, nth) => `${x(nth).toFixed(1)},${(top + height - (value / most) * height).toFixed(1)}`,
    )
    return `<text x="8" y="${top + 16}">${name}</text><text x="8" y="${top + 34}" fill="#666">up to ${number(most)} ${unit}</text><line x1="${left}" x2="${width - 10}" y1="${top + height}" y2="${top + height}" stroke="#ccc"/><polyline fill="none" stroke="#1a5276" points="${points.join(' ')}"/>`
  })
  const whole = series.length * (height + 14) + 30
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>${charts.join('')}<text x="${left}" y="${whole - 6}">0</text><text x="${width - 10}" y="${whole - 6}" text-anchor="end">${minutes} minutes</text></svg>\n`
}
