import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8 compile functions with all its skill fifteen times as late as it would by itself. The engine is thousands of
 * functions, few of them hot: compiled early, most cost more than they ever give back, and as little is known of them by
 * then, much of it is thrown away and done again. On Node 20 four hundred articles are read in two thirds of the time.
 */
export function compileLate(): void {
  // Up to Node 20 V8 counts what is run, in bytes; later ones count calls.
  const counts = Number.parseInt(process.versions.v8, 10) >= 12
  setFlagsFromString(counts ? '--invocation-count-for-turbofan=45000' : '--interrupt-budget=1000000')
}

/**
 * Keeps the heaps of threads that are started from here on small, so that the whole stays under 400 MB with one of them.
 * What is read is done with at once: the young have room for a few articles, so that few grow old, and the old space may
 * double before it is collected. Left to itself V8 would make objects old at once where others of their kind lived long;
 * dead, they keep the young that they hold until all is collected. With each such collection the optimised code goes of
 * every function that is made anew for each article.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--heap-growing-percent=100')
  setFlagsFromString('--min-semi-space-size=16')
  setFlagsFromString('--max-semi-space-size=16')
  setFlagsFromString('--no-allocation-site-pretenuring')
}
