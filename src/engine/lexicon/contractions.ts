/** Words written together that English UD divides, by lower-case form: where the next word begins ("can|not"). */
export const contractions: ReadonlyMap<string, number> = new Map(
  `can|not gon|na got|ta wan|na lot|ta out|ta du|nno gim|me lem|me wha|t'cha
  do|nt did|nt does|nt is|nt was|nt are|nt were|nt could|nt would|nt should|nt have|nt has|nt had|nt wo|nt ca|nt ai|nt
  i|m i|ve you|re they|re you|ve we|ve they|ve you|ll they|ll it|ll that|s what|s there|s he|s
  c'm|on c’m|on y'|all y’|all d'|you d’|you`
    .trim()
    .split(/\s+/)
    .map((form) => [form.replace('|', ''), form.indexOf('|')]),
)

/** What follows the apostrophe in a clitic of its own: the end of "Ukraine's", "they'll". */
export const clitics: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll'])

/** What follows the apostrophe in a word that has lost its beginning: "'em", "'tis". */
export const elisions: ReadonlySet<string> = new Set('em tis twas cause til till bout n round cos'.split(' '))

/** What a hyphen does not divide from the word after it: "re-elected", "pro-Russian". */
export const prefixes: ReadonlySet<string> = new Set(
  `non e mid anti re co pre pro cross semi sub counter ex multi mini neo socio psycho over micro inter intra un pan post
  ultra pseudo quasi extra macro mega meta proto trans infra uh hm mm oh mhm nuh huh nun dis de bi tri poly mis
  under where`
    .trim()
    .split(/\s+/),
)

/** What a hyphen does not divide from the word before it: "clock-wise". */
export const suffixes: ReadonlySet<string> = new Set(['wise', 'esque', 'ness', 'ish'])
