import { wordSet } from './word-set.ts'

/** What companies are called beside their own name. */
export const companies = wordSet(`
  company airlines airways corporation holdings industries enterprises technologies systems solutions partners ventures
  airline inc ltd limited llc plc corp co group
  foods beverages breweries dairies textiles chemicals fertilizers fertilisers pharmaceuticals pharma biosciences
  therapeutics laboratories semiconductors electronics telecom telecoms telecommunications communications motors
  aerospace logistics cargo shipping ferries cruises railways petroleum minerals metals steelworks coatings plastics cosmetics
  insurance electric broadcasting entertainment publishers publishing`)

/**
 * Nouns that say what a name of several words names: "Rapid Support *Forces*", "*Ministry* of Health", "Evin *Prison*".
 * Only those that nearly always mean one kind; "Church", "Post" or "Star" would say little.
 */
export const heads = {
  organization: wordSet(`
    forces force party union court council assembly organization organisation agency command ministry representatives
    corps commission authority university college committee senate parliament congress police group movement administration
    front cartel brigade brigades federation association foundation alliance bank
    department bureau institute institution secretariat directorate league society coalition confederation consortium
    syndicate trust army navy fund board chamber club fc academy faculty embassy consulate tribunal cabinet
    politburo regiment battalion squad militia taskforce inspectorate ombudsman registry ${[...companies].join(' ')}`),
  facility: wordSet(`
    airport stadium prison jail highway expressway motorway bridge dam pipeline port harbour harbor terminal station base
    camp plant refinery mosque cathedral temple synagogue monastery basilica shrine palace tower plaza square mall
    hotel resort arena museum theatre theater zoo cemetery avenue street road boulevard tunnel canal lighthouse airfield
    barracks checkpoint reactor mine`),
  place: wordSet(`
    province district county governorate oblast region republic kingdom territory river sea ocean lake island
    islands peninsula valley mountains mountain mount bay gulf strait desert coast prefecture township village forest
    basin archipelago canton municipality subcounty sub-county hills zone plateau delta creek beach`),
  occurrence: wordSet(
    'war cup olympics championship championships championnat summit games tournament uprising revolution festival massacre',
  ),
  misc: wordSet(`
    act agreement treaty convention prize award awards protocol framework accord accords pact constitution statement
    declaration project index scheme plan strategy fever virus disease syndrome covenant
    amendment bill law code charter index`),
} as const

/** Nouns that, capitalised and alone, describe rather than name: "the Kingdom", "the Party", "the Council". */
export const generic: ReadonlySet<string> = wordSet(`
  kingdom republic party city council company executive board coalition federation corporation panel palace commission
  ministry committee court state states union authority bureau secretariat department office government institute
  university association bank fund group agency foundation center centre administration directorate organization
  organisation college school hospital chamber society club railway province district region county village river
  minister ministers president member members police army`)
