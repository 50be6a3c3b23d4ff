/** No news is longer, and this fits in memory beside its record. */
export const mostBytes = 64 * 1024 * 1024
