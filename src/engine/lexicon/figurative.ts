import { wordSet } from './word-set.ts'

/** Words of elections and parliaments. */
export const politicking = wordSet(`
  election elect primary caucus nominee nomination nominate candidate candidacy poll polling pollster voter vote ballot
  delegate debate senator sen. senate congressman congresswoman rep. house congress republican democrat democratic gop
  party presidential rival lawmaker legislator convention frontrunner front-runner runoff turnout electorate parliament mp
  opposition coalition incumbent challenger pac endorse endorsement electoral manifesto constituency contender hopeful
  conservative labour tory liberal referendum lectern swing partisan seat`)

/** Words of bodily harm and of those who do it. */
export const bloody = wordSet(`
  kill killing dead death die dying wound wounded injure injury casualty corpse blood bleed hospital shoot shooting shooter
  gunman gunmen gunfire gun rifle bullet knife stab stabbing bomb bomber bombing bombard explosion explosive blast
  detonate grenade mortar artillery shell shelling rocket missile drone airstrike air-strike raid ambush siege soldier
  troop troops army navy military militia militant insurgent rebel guerrilla jihadist terror terrorist terrorism
  extremist hostage massacre genocide atrocity torture rape physical physically fist punch kick beating batter arson
  machete hammer attacker assailant invasion invade frontline ceasefire truce consulate embassy airport tank
  warplane helicopter convoy`)

/** What is attacked, fought and killed in words alone. */
export const themes = wordSet(`
  record plan policy law bill right rights speech comment remark proposal legacy character judgment judgement credibility
  integrity medium press freedom democracy liberty contribution stance idea argument theory claim decision deal
  agreement reform budget tax wage regulation rule amendment legislation agenda platform campaign ad advertisement
  reputation motive fitness health enthusiasm hope momentum chance career ambition brand value faith belief tradition
  constitution order clause mandate program programme strategy approach performance handling
  experience fortune wealth status quo culture truth fact science poverty coal debate
  conversation question answer ruling verdict treaty accord credential past vote tenure tone`)

/** What makes of a fight none, before or beside it: "a culture war", "a price war", "the delegate battle", "a heart attack". */
export const bloodless = wordSet(`
  culture price trade tariff bidding turf custody delegate legal court uphill primary election electoral budget ratings
  nomination convention ideological charm image public-relations relations publicity media advertising fund-raising
  fundraising reading losing spelling heart panic asthma anxiety`)

/** How one is attacked in words: "a scathing attack". */
export const verbally = wordSet(
  'verbal personal scathing withering blistering rhetorical partisan political ad-hominem',
)

/** Whom politicians beat and attack unarmed. */
export const civilians = wordSet(`
  candidate nominee senator sen. rep. representative governor mayor rival opponent front-runner frontrunner challenger
  incumbent voter lawmaker campaign party democrat democrats democratic republican republicans gop conservative
  conservatives tory tories labour liberal liberals left right establishment company firm corporation businessman
  businesswoman billionaire critic congressman congresswoman electorate elite donor pac lobbyist banker contender
  secretary premier movement field team`)

/** What one is not attacked but seized, misused or torn by: "conflict of interest", "abuse of power". */
export const idioms: { readonly [noun: string]: ReadonlySet<string> } = {
  conflict: wordSet('interest loyalty law'),
  abuse: wordSet('power office process system trust authority privilege discretion law taxpayer'),
  war: wordSet('word attrition nerve will'),
  battle: wordSet('idea will wit word bulge sex'),
  clash: wordSet('culture civilization civilisation idea personality style ego'),
}
