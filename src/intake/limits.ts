/** No news is longer, and this fits in memory beside its record. */
export const mostBytes = 64 * 1024 * 1024

/** What is said of a source that is longer: "inbox.mbox:3 is more than 64 MB; divide it into articles". */
export const isTooLarge = `is more than ${mostBytes / 1024 / 1024} MB; divide it into articles`
