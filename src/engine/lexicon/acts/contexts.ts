import { wordSet } from '../word-set.ts'

/** PLOVER's contexts, each with words that a sentence on it has. */
const cues: { readonly [context: string]: string } = {
  political:
    'election vote voter ballot poll parliament party opposition coalition constitution referendum candidate campaign cabinet',
  military:
    'troop army soldier military missile rocket weapon war offensive rebel airstrike warplane artillery invasion front naval navy militia nato defense defence',
  economic:
    'trade economy economic tariff market bank investment debt loan export import business company price tax currency budget strike wage',
  diplomatic:
    'ambassador embassy diplomat diplomatic envoy summit treaty talks tie foreign negotiation relation ceasefire',
  resource: 'oil gas water fishing fishery mineral mine mining timber land pipeline energy electricity',
  culture: 'cartoon film museum heritage art language artist book festival',
  disease: 'virus vaccine epidemic pandemic disease outbreak cholera ebola flu aids hiv hospital',
  disaster: 'earthquake flood hurricane cyclone typhoon tsunami drought famine landslide wildfire storm eruption',
  refugee: 'refugee displaced asylum camp returnee',
  migration: 'migrant immigrant immigration visa border deportation smuggler',
  cyber: 'hacker cyber website internet online malware ransomware hack',
  terrorism: 'terrorist terrorism suicide bomber al-qaida al-qaeda jihadist militant hostage hijacker',
  human_rights: 'rights torture genocide atrocity massacre humanitarian amnesty dissident',
  legal:
    'court judge trial prosecutor law lawsuit charge jury sentence verdict tribunal indictment lawyer prison police',
  cbrn: 'nuclear uranium chemical biological radioactive enrichment plutonium',
  corruption: 'corruption bribe bribery fraud embezzlement graft',
  crime: 'drug cartel gang smuggling murder trafficking kidnapping robbery',
  religion_ethnicity:
    'church mosque muslim christian hindu jewish sunni shiite ethnic sectarian religious cleric pope tribe tribal',
  intelligence: 'intelligence spy espionage cia mossad kgb',
  environment: 'climate emission pollution environment deforestation conservation',
  peacekeeping: 'peacekeeper peacekeeping',
}

/** The contexts that a lemma points to. */
export const contextsByLemma: ReadonlyMap<string, readonly string[]> = invert()

function invert(): ReadonlyMap<string, string[]> {
  const contexts = new Map<string, string[]>()
  for (const [context, words] of Object.entries(cues))
    for (const word of wordSet(words)) contexts.set(word, [...(contexts.get(word) ?? []), context])
  return contexts
}
