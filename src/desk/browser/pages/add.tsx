import { useTitle } from '../title.ts'

/** Adds what a newsroom has, or reads a pasted story at once. */
export function Page() {
  useTitle('Add')
  return <h1>Add</h1>
}
