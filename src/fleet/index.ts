export { FleetError } from './errors.ts'
export { type Fleet, type Given, type GivenUp, openFleet, type State } from './fleet.ts'
export { spanned, spanTells, wasSpanned } from './trace.ts'
export { isListed, itemsOf, lastTurnOf, turnWithin, type Work, worksIn, worksOfList } from './work.ts'
