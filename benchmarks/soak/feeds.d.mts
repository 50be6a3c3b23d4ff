export interface Misbehaving {
  readonly feeds: readonly {
    readonly name: string
    readonly address: string
    /** `timeout, read`: the codes of the reasons why something is not there, and whether something is read. */
    readonly outcome: string
    readonly slow: boolean
  }[]
  readonly count: ReadonlyMap<string, number>
  readonly close: () => Promise<unknown>
}
export function misbehaving(options?: { readonly often?: number; readonly huge?: number }): Promise<Misbehaving>
export function report(n: number): string
