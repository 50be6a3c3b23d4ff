export { FleetError } from './errors.ts'
export { type Fleet, type Given, type GivenUp, openFleet, type State } from './fleet.ts'
export { spanned, spanTells, wasSpanned } from './trace.ts'
export { itemsOf, type Work, worksIn } from './work.ts'
