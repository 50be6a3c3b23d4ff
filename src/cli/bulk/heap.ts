import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the heaps of threads that are started from here on small, so that the whole stays under 400 MB with one of them.
 * What is read is done with at once; left to itself the heap of a thread grows to a hundred megabytes between two
 * collections, of which thirty are in use. V8 would also come to make objects in the old space that many articles are made
 * of, where they hold on to others until it is collected as a whole, which costs the code that was optimised for functions
 * that no article is being read by.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--heap-growing-percent=100')
  setFlagsFromString('--min-semi-space-size=16')
  setFlagsFromString('--max-semi-space-size=16')
  setFlagsFromString('--no-allocation-site-pretenuring')
}
