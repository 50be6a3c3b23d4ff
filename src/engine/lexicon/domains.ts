/** Last labels that make "word.label" an address. Those that are English words (it, in, is, me, to) are left out. */
export const topLevelDomains: ReadonlySet<string> = new Set(
  `com org net gov edu mil info biz io ai co uk eu de fr ca au nz jp cn ru ua pl es nl se dk fi ch kr br mx ar za ke ng
  gh ie il tr ir eg gr pt cz hu ro bg rs hr sk lt lv ee by kz ge az sg hk tw th vn ph pk lk np bd tv fm gg ly app dev
  news online site blog museum aero int taiwan scot london africa`
    .trim()
    .split(/\s+/),
)

/** Second-level labels under which any two letters make an address: "example.co.in". */
export const secondLevelDomains: ReadonlySet<string> = new Set(
  'co com gov gob gouv org ac edu net go or nic'.split(' '),
)

/** Endings that make "word.ending" a file's name. */
export const fileEndings: ReadonlySet<string> = new Set(
  'doc docx xls xlsx ppt pptx pdf txt csv jpg jpeg png gif svg htm html php asp exe zip mp3 mp4 avi js json xml py odt rtf'.split(
    ' ',
  ),
)
