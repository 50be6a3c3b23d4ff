/** Wrong use: exit 2. `message` is one line, without the hint at --help, which whoever prints it adds. */
export class UsageError extends Error {}

/** Something that stops the command: exit 1. `message` is one line: what, where, and what to do. */
export class CommandError extends Error {}
