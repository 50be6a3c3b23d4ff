import { weekdayOf } from '../../../record/calendar.ts'
import { dateAt } from '../dates.ts'
import { dayInWords, isDay, timeDays, weekdays, yearOf } from '../days.ts'
import type { Desk, PlacedTime } from '../desk.ts'
import type { ArticleRule, Finding } from '../rule.ts'
import { quote, yearWorkedOut } from '../wording.ts'

/**
 * The weekday a story tells and the date it stands under: "April 20 (UPI) -- … on Thursday". A story may well tell of
 * the day before its dateline, so only agreement is found.
 */
export const weekdayDateline: ArticleRule = {
  name: 'weekday-dateline',
  at: 'article',
  look(desk) {
    const at = desk.lines.findIndex(({ sentence }) => sentence.role === 'dateline')
    const dateline = desk.lines[at]
    const dated = dateline?.times.find(({ is }) => isDay(timeDays(is) ?? { from: 0, to: 0 }))
    if (!dateline || !dated) return []
    const yearTold = dateAt(dateline, dated.first)?.year !== undefined
    for (const line of desk.lines.slice(at + 1, at + 4)) {
      const weekday = line.times.find((time) => isWeekday(desk, time) && time.is.value === dated.is.value)
      if (weekday) return [finding(desk, dated, weekday, yearTold)]
    }
    desk.drop(dated.is, 'checks/no-weekday')
    return []
  },
}

const names = new Set(weekdays.map((name) => name.toLowerCase()))

const isWeekday = ({ article }: Desk, { is }: PlacedTime): boolean =>
  names.has(article.text.slice(is.start, is.end).toLowerCase())

function finding(desk: Desk, dated: PlacedTime, weekday: PlacedTime, yearTold: boolean): Finding {
  const { from } = timeDays(dated.is)!
  return {
    verdict: 'agrees',
    message: `${quote(desk, weekday.is)} and ${quote(desk, dated.is)} agree: ${dayInWords(from)} was a ${weekdays[weekdayOf(from) - 1]}${yearTold ? '' : yearWorkedOut(desk, yearOf({ from, to: from + 1 }))}.`,
    evidence: [weekday.is, dated.is],
    refs: [weekday.is.id, dated.is.id, ...(desk.published && !yearTold ? ['published'] : [])],
  }
}
