import { wordSet } from '../word-set.ts'

/** Words that may tell one happening. Two acts of a type whose words are in one row may be one. */
const rows: readonly string[] = [
  'visit tour trip travel arrive fly',
  'meet meeting talk talks discuss discussion discussions negotiate negotiation negotiations confer consult consultation summit sit-down conference dialogue call',
  'invade invasion war incursion aggression conflict',
  'fight fighting battle clash conflict violence hostilities skirmish gunbattle gunfight firefight shootout',
  'bomb bombing blast explosion explode detonate attack blow',
  'bombard bombardment shell shelling pound attack',
  'shoot shooting gunfire fire kill',
  'kill killing murder slay slaying massacre assassinate assassination execute execution attack shoot',
  'strike airstrike hit attack raid bomb bombing target',
  'attack assault raid storm ambush offensive onslaught counteroffensive counterattack launch',
  'wound injure hurt attack kill',
  'kidnap kidnapping abduct abduction seize hijack hijacking hostage',
  'arrest detain detention capture imprisonment jail hold custody take',
  'protest demonstrate demonstration rally march',
  'riot rioting unrest uprising looting',
  'strike walkout stoppage',
  'withdraw withdrawal pullout retreat evacuate pull',
  'release free',
  'resign resignation quit step',
  'agree agreement deal accord pact treaty sign pledge promise',
  'accuse accusation allegation blame allege charge',
  'charge indict indictment prosecute prosecution trial sue lawsuit charges',
  'investigate investigation probe inquiry',
  'criticize criticise criticism condemn condemnation denounce slam',
  'demand call appeal urge request ask press',
  'reject rejection refuse refusal decline oppose opposition',
  'threaten threat warn warning ultimatum',
  'sanction sanctions embargo',
  'aid assistance help assist provide give',
  'invite invitation',
  'praise laud hail commend tribute',
  'die death',
  'elect election win vote',
  'deploy deployment mobilize mobilization send',
  'deport deportation expel expulsion',
  'build construct construction',
]

const byWord = invert()

function invert(): ReadonlyMap<string, ReadonlySet<number>> {
  const families = new Map<string, Set<number>>()
  for (const [row, words] of rows.entries())
    for (const word of wordSet(words)) families.set(word, (families.get(word) ?? new Set()).add(row))
  return families
}

/** Whether two predicates may tell one happening: "visit" and "tour", "invade" and "war". */
export function akin(a: string, b: string): boolean {
  if (a === b) return true
  const [mine, other] = [byWord.get(a), byWord.get(b)]
  return mine !== undefined && other !== undefined && [...mine].some((row) => other.has(row))
}

/** Nouns that take up what was told before: "the attack", "the meeting". */
export const generic: ReadonlySet<string> = wordSet(`
  attack assault raid strike bombing blast explosion violence fighting incident killing shooting clash meeting talks talk
  visit trip summit protest demonstration rally riot arrest agreement deal accord pact investigation probe inquiry
  execution assassination murder massacre killing coup atrocity unrest shelling bombardment gunfire crackdown detention
  deployment offensive allegation accusation criticism condemnation demand appeal request threat
  kidnapping abduction invasion war conflict withdrawal release resignation strike sanctions trial`)
