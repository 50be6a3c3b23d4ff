import { wordSet } from './word-set.ts'

/** Words before a name, with "of" or "at" between or nothing, that tell what kind of thing it names. */
export const neighbours = {
  /** "the startup Wexel" */
  beforeOrganization: wordSet(`
    company startup start-up firm giant newspaper daily weekly magazine tabloid airline airlines movement ngo charity party
    retailer broadcaster monopoly subsidiary operator conglomerate producer website group club insurer lender bank carmaker
    automaker drugmaker chipmaker nonprofit non-profit think-tank chain franchise militia brewer studio publisher faction
    portal network utility steelmaker planemaker shipbuilder supermarket shipper pollster regulator wholesaler`),
  /** "founder of Wexel" */
  ofOrganization: wordSet(`
    founder co-founder cofounder ceo cto cfo employee employees shareholders shareholder subsidiary shares headquarters
    members spokesman spokeswoman spokesperson customers`),
  /** "analyst at Wexel" */
  atOrganization: wordSet(
    'ceo cto cfo analyst economist strategist professor researcher fellow editor lecturer engineer scientist',
  ),
  /** "the ferry Wexel" */
  beforeVessel: wordSet(`
    ship ferry catamaran vessel tanker freighter trawler yacht schooner steamer steamship warship frigate destroyer
    corvette submarine icebreaker tug tugboat lifeboat cutter liner aircraft-carrier battleship cruiser minesweeper
    hovercraft hydrofoil barge dredger lugger ketch sloop brig bulker
  `),
  /** "the Wexel capsized": what happens to vessels alone. */
  vesselAlone: wordSet('capsized foundered'),
  /** "the Wexel sank", "the Wexel had carried": what vessels do where an article tells of vessels. */
  vesselVerbs: wordSet(`
    sank sails sailed docked docks listed rolled went ran struck hit left carried carries carrying collided drifted
    berthed anchored departed sailing listing drifting carry overloaded
  `),
  /** "the village of Ardan" */
  ofPlace: wordSet(`
    city town village province district state region county municipality settlement port island suburb neighborhood
    neighbourhood area outskirts north south east west capital parish hamlet township shores coast`),
  /** "the border with Ardan" */
  withPlace: wordSet('border borders frontier'),
  /** "Ardan's army", "Ardan's foreign minister": what countries have. */
  placesOwn: wordSet(
    'army navy airspace territory parliament government capital embassy ambassador border borders coast coastline military',
  ),
  placesMinister: wordSet('foreign prime defense defence interior'),
} as const
