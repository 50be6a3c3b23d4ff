/** The languages that FollowTheMoney has, as it writes them. */
const codes =
  `afr ara aze bel ben bos bul cat ces dan deu ell eng est fas fil fin fra heb hin hrv hun hye ind isl ita jpn kan
  kat kaz khm kir kor lav lit ltz mkd mlt mon msa mya nep nld nor pol por ron rus slk slv spa sqi srp swa swe tgk tuk tur
  ukr urd uzb zho`.split(/\s+/)

const byTag = new Map(codes.map((code) => [Intl.getCanonicalLocales(code)[0]!, code]))

/** A language tag's three letters: "eng" of "en-GB". */
export const threeLetters = (tag: string): string | undefined => byTag.get(tag.split('-')[0]!)
