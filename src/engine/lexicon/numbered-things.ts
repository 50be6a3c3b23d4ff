/** Words that a number names rather than counts, whatever follows it: "flight 114", "No. 1", "Boeing 737". In lower case. */
export const labels: ReadonlySet<string> = new Set(
  `no. nos nos. number numbers № flight flights route routes highway highways interstate freeway motorway expressway autoroute room rooms suite apartment apt apt. gate platform platforms terminal terminals runway runways exit exits junction
section sections sec. § article articles art. chapter chapters ch. page pages p. pp. paragraph paragraphs para. verse vol. fig. appendix exhibit annex clause clauses amendment proposition prop prop. resolution phase stage tier type category cat. channel pier plot precinct ward zone sector
version windows iphone ipad playstation xbox nintendo boeing airbus cessna embraer bombardier tupolev ilyushin antonov mig sukhoi apollo soyuz artemis covid formula fortune ftse nasdaq nikkei stoxx topix sensex nifty s&p psalm zip postcode ext. extension p.o.`.split(
    /\s+/,
  ),
)

/** Words that name by a number only where no counted noun follows: "line 2", but "on the line 200 workers". In lower case. */
export const looseLabels: ReadonlySet<string> = new Set(
  `# no line lines track bus tram train unit floor dock lane mile street avenue road volume book act scene episode season issue figure table schedule rule rules measure initiative bill title law decree order directive regulation code item point points question questions case docket file form protocol convention step level levels grade grades class group pool round game match set heat lap hole race area areas district districts region division battalion brigade regiment squadron company platoon camp cell bed lot block model mark mk vessel tower building block studio radio bowl euro expo world day week month year quarter century age phone tel tel. telephone fax hotline call dial id pin ref reference box po dow cac dax russell`.split(
    /\s+/,
  ),
)

/** What makes a number and a name before it an address: "1600 Main Street". In lower case. */
export const streets: ReadonlySet<string> = new Set(
  'street st st. avenue ave ave. road rd rd. boulevard blvd blvd. lane ln drive dr dr. place pl square sq terrace highway parkway court way'.split(
    ' ',
  ),
)

/** What a hyphenated number makes a word of rather than counts: "two-way", "one-time". In lower case. */
export const numberCompounds: ReadonlySet<string> = new Set(
  'way ways time times star sided fold off on some something somethings one piece track faced size sized edged hander handed tone tonne ply wheeler wheelers wheel letter liner ish plus odd upmanship type series bit class pronged year-old two'.split(
    ' ',
  ),
)
