/** The stream cannot be used. `message` is one line: what, where, and what to do. */
export class FleetError extends Error {}
