import type { Report } from '../history/index.ts'
import { contains, type Entity, type Event, type Role, slice } from '../record/index.ts'
import { cameoCountry } from './countries.ts'
import { datedDays } from './days.ts'
import { tsvField } from './escaping.ts'
import type { Exporter, Tally } from './exporter.ts'
import { hasHappened, type Sides, sidesOf, type Told, toldBy } from './happened.ts'
import { addressOf, stableNumber } from './identity.ts'
import { oneFile } from './one-file.ts'
import type { TracedReport } from './tracing.ts'

/**
 * Happenings as GDELT 2.0 publishes events: 61 columns, no header, a row for each pair of actors, once however many
 * reports tell it, as the first of them does that has all that a row needs.
 */
export const gdelt: Exporter = {
  name: 'gdelt',
  mediaType: 'text/tab-separated-values',
  extension: 'tsv',
  layout: 'file',
  counts: true,
  help: 'happenings as GDELT 2.0 has events: 61 columns, CAMEO codes, no header',
  write(reports, sink, options = {}) {
    const toldIn = toldBy(options)
    const written = new Set<string>()
    const linesOf = (report: TracedReport, tally: Tally): string[] => {
      const toldOf = toldIn(report)
      return report.record.events.flatMap((event) => {
        const told = toldOf(event)
        const rows = written.has(told.id) ? [] : rowsOf(event, report, told, tally)
        if (rows.length) written.add(told.id)
        return rows.map((row) => `${row.join('\t')}\n`)
      })
    }
    return oneFile('gdelt.tsv', linesOf)(reports, sink)
  },
}

/** The columns in the order of the codebook, "Event Database Data Format Codebook V2.0". */
export const gdeltColumns: readonly string[] = [
  ...['GlobalEventID', 'Day', 'MonthYear', 'Year', 'FractionDate'],
  ...actorColumns('Actor1'),
  ...actorColumns('Actor2'),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...placeColumns('Actor1Geo'),
  ...placeColumns('Actor2Geo'),
  ...placeColumns('ActionGeo'),
  ...['DATEADDED', 'SOURCEURL'],
]

function actorColumns(actor: string): string[] {
  const codes = [
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ]
  return ['Code', 'Name', 'CountryCode', ...codes].map((column) => actor + column)
}

function placeColumns(place: string): string[] {
  const columns = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']
  return columns.map((column) => `${place}_${column}`)
}

type Row = { [column: string]: string | number | undefined }

function rowsOf(event: Event, report: TracedReport, told: Told, tally: Tally): string[][] {
  if (!hasHappened(event, tally)) return []
  const code = cameoOf(event)
  if (code === undefined) return tally.leftOut('no-code')
  const days = datedDays(event, report)
  if (days?.first === undefined) return tally.leftOut('no-date')
  if (days.first !== days.last) return tally.leftOut('no-single-day')
  const sides = sidesOf(event)
  if (!sides.length) return tally.leftOut('nobody')
  const common = { ...dateFields(days.first), ...codeFields(code, event), ...reportFields(event, report, told) }
  return sides.map((pair, at) => {
    const row: Row = {
      ...common,
      GlobalEventID: stableNumber('gdelt', told.id, String(at)),
      ...partyFields(pair, report),
    }
    return gdeltColumns.map((column) => tsvField(String(row[column] ?? '')))
  })
}

/** CAMEO's code with three figures or four: its cue categories are written "120". */
function cameoOf({ cameo }: Event): string | undefined {
  const code = cameo?.padEnd(3, '0')
  return code !== undefined && /^(?:0[1-9]|1\d|20)/.test(code) ? code : undefined
}

function dateFields(day: string): Row {
  const [year, month, date] = day.split('-') as [string, string, string]
  const fraction = ((Number(month) - 1) * 30 + Number(date)) / 365
  return {
    Day: year + month + date,
    MonthYear: year + month,
    Year: year,
    FractionDate: (Number(year) + fraction).toFixed(4),
  }
}

/** The quadrant of a CAMEO cue category: 1 and 2 are cooperation in words and deeds, 3 and 4 conflict. */
const quadOf = (root: number): number => (root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4)

const codeFields = (code: string, { intensity }: Event): Row => ({
  EventCode: code,
  EventBaseCode: code.slice(0, 3),
  EventRootCode: code.slice(0, 2),
  QuadClass: quadOf(Number(code.slice(0, 2))),
  GoldsteinScale: intensity,
})

function reportFields(event: Event, report: Report, { mentions, sources, reports }: Told): Row {
  const { article } = report.record
  const lead = article.parts.find(({ role }) => role === 'body')
  return {
    IsRootEvent: lead && event.trigger.some((span) => contains(firstParagraph(article.text, lead), span)) ? 1 : 0,
    NumMentions: mentions,
    NumSources: sources,
    NumArticles: reports,
    DATEADDED: momentOf(article.published?.value),
    SOURCEURL: addressOf(report) ?? report.id,
  }
}

function firstParagraph(text: string, part: { start: number; end: number }): { start: number; end: number } {
  const blank = text.indexOf('\n\n', part.start)
  return { start: part.start, end: blank < 0 ? part.end : Math.min(blank, part.end) }
}

/** "20240229235900", in UTC; nothing where the time of day or its zone is not known. */
function momentOf(published: string | undefined): string | undefined {
  const hasZone = published?.includes('T') && /(?:Z|[+-]\d{2}:\d{2})$/.test(published)
  if (!published || !hasZone) return undefined
  const moment = Date.parse(published)
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().replace(/\D/g, '').slice(0, 14)
}

function partyFields({ actor, recipient }: Sides, { record, entities }: TracedReport): Row {
  const fields = (prefix: string, role: Role | undefined): Row => {
    if (!role) return {}
    const is = entities.get(role.entity ?? '')
    const country = is?.country === undefined ? undefined : cameoCountry(is.country)
    const type = is && typeOf(is)
    return {
      [`${prefix}Code`]: `${country ?? ''}${type ?? ''}`,
      [`${prefix}Name`]: (is?.name ?? slice(record.article.text, role)).toUpperCase(),
      [`${prefix}CountryCode`]: country,
      [`${prefix}Type1Code`]: type,
    }
  }
  return { ...fields('Actor1', actor), ...fields('Actor2', recipient) }
}

/** CAMEO's codes of roles, of which PLOVER keeps some as sectors. A sector that CAMEO lacks has none. */
const types: ReadonlySet<string> = new Set(
  `COP GOV INS JUD MIL OPP REB SEP SPY UAF AGR BUS CRM CVL DEV EDU ELI ENV HLH HRI LAB LEG MED REF MOD RAD AMN IRC GRP UNO
  PKO UIS IGO IMG INT MNC NGM NGO SET`.split(/\s+/),
)

const typeOf = ({ sector }: Entity): string | undefined =>
  sector !== undefined && types.has(sector) ? sector : undefined
