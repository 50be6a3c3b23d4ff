/** Why a comparison that was considered was left. */
export const reasons = {
  'checks/age-at-another-time': 'the age may be of another day or another person than the birth',
  'checks/another-year': 'the article tells of the anniversary in another year than its own',
  'checks/below-zero': 'one of the figures may be less than nothing',
  'checks/counted-to-another-day': 'the time may be counted to another day than the article’s own',
  'checks/dates-not-in-order': 'the dates lie in no order that a span could have',
  'checks/loose-list': 'nothing says that the figures are all there is of the total',
  'checks/loose-share': 'nothing says that the percentage is of these two figures',
  'checks/may-be-a-count': 'the number may count what follows rather than name a day',
  'checks/may-be-on-and-off': 'the time may be some of that between the dates',
  'checks/names-with-commas': 'the names may hold commas of their own',
  'checks/near-enough': 'the figures differ by no more than careless rounding',
  'checks/no-date-of-its-own': 'the article’s own date is not known to the day',
  'checks/no-such-rate': 'no two rates lie so far apart, so a figure was misread',
  'checks/no-weekday': 'no weekday near the dateline falls on its date',
  'checks/no-year': 'the year of the date is not sure',
  'checks/part-of-a-size': 'the figure is one of several that make up a size',
  'checks/parts-not-all-told': 'the percentages may be only some of the parts',
  'checks/share-with-no-part': 'the size of the part is told nowhere near',
  'checks/short-span': 'so short a time fits some date by chance',
  'checks/two-dates': 'the article gives more than one date for it',
  'checks/weekdays-in-a-list': 'of several weekdays and dates it is not sure which belong together',
  'checks/vague-date': 'the date is too vague for so short a time',
  'checks/vote-of-another-body': 'the vote may be that of another body',
} as const

export type Reason = keyof typeof reasons
