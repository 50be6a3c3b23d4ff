import type { PartRole } from '../../../src/record/index.ts'

const roles: { readonly [letter: string]: PartRole } = {
  H: 'headline',
  D: 'deck',
  Y: 'byline',
  L: 'dateline',
  C: 'caption',
  B: 'body',
  F: 'furniture',
}

/** A page as written in these tests, each line behind the letter of its role; "+" goes on in the line before. */
export function marked(page: string): { text: string; expected: string[] } {
  const expected: string[] = []
  const lines: string[] = []
  for (const line of page.replace(/^\n|\n\s*$/g, '').split('\n')) {
    const found = /^\s*(\+?)([HDYLCBF])\| ?(.*)$/.exec(line)
    const said = found ? (found[3] ?? '') : line.trim()
    if (found?.[1]) lines.push(`${lines.pop()} ${said}`)
    else lines.push(said)
    if (found && said) expected.push(`${roles[found[2] ?? '']}: ${said}`)
  }
  return { text: lines.join('\n'), expected }
}

/** One of each manner in which pages say what is not their story. */
export const pages: { readonly [name: string]: string } = {
  'a wire page with its gallery': `
    H| Harbour bridge reopens after winter repairs

    D| Ferries to keep running until the end of the month

    C| The harbour bridge stands open to traffic on Monday. Photo courtesy of the Port of Ellmouth
    F| 1 of 3 |
    +F| The harbour bridge stands open to traffic on Monday. Photo courtesy of the Port of Ellmouth

    L| March 3 (UPI) --
    +B| The harbour bridge in Ellmouth reopened Monday after four months of repairs, the port said.

    B| "We are glad to have it back," said port director Ann Tillman.

    F| Latest Headlines`,
  'a newspaper page with menus and a footer': `
    F| Skip to content
    F| Home
    F| News
    F| Sport
    F| WORLD | EUROPE
    H| Ministers agree to share river water
    D| Three countries end a dispute of twenty years
    Y| By Jane Doe and John Roe
    F| Published 9:14 a.m. EDT, April 20, 2023
    F| Share this article
    F| Facebook Twitter Email
    F| 3 min read
    B| Ministers of three countries agreed on Thursday to share the water of the river, ending a dispute.
    B| "It took twenty years," said one of them.
    F| Advertisement
    B| The agreement will be signed in July, the ministers said in a joint statement after the talks.
    F| Read more: What the river means to farmers
    B| He declined to say what it would cost.
    F| Related stories
    F| Five things to know about the river
    F| Farmers fear a dry summer
    F| © 2023 The Ellmouth Gazette. All rights reserved.
    F| Privacy Policy`,
  'one line, one paragraph, with a dateline': `
    H| Nurses strike in the capital
    Y| BY JANE DOE, Associated Press
    L| KYIV, Ukraine (AP) —
    +B| Nurses walked out of every hospital in the capital on Tuesday over pay, their union said.
    B| The union wants a rise of nine percent.
    Y| Associated Press writer John Roe in Vienna contributed to this report.`,
  'a byline that does not say "by"': `
    H| Storm floods the old town
    Y| Jane Doe and John Roe
    F| 20 April 2023
    B| A storm flooded the old town on Wednesday night and left hundreds without power, officials said.
    B| Nobody was hurt.`,
  'a release': `
    F| FOR IMMEDIATE RELEASE
    F| Contact: Jane Doe, 555 0100
    H| Acme Opens Its First Factory in Norway
    L| OSLO, March 3, 2023 /PRNewswire/ --
    +B| Acme today opened its first factory in Norway, which will employ 300 people by the summer.
    B| "Norway is a fine place to build kettles," said Acme's head, Ann Tillman.
    F| ###`,
  'a wire copy with credits and a closing note': `
    L| PARIS (Reuters) -
    +B| France will send two ships to the gulf in May, its defence ministry said on Friday after talks.
    B| The ministry gave no details of the ships.
    Y| (Reporting by Jane Doe; Editing by John Roe)
    F| (This story has not been edited by our staff and is auto-generated from a feed.)`,
  'captions inside a story': `
    H| Elephants return to the valley
    B| Forty elephants returned to the valley this spring, rangers said, for the first time since 1998.
    C| An elephant drinks at the river. (AP Photo/Jane Doe)
    B| Rangers counted them from a small plane over three days in the dry season.
    C| FILE - Elephants cross a road in the valley, Jan. 3, 2020.
    B| They had been gone since the dam was built.`,
  'a caption beside its repeat, without a counter': `
    H| Elephants return to the valley
    C| An elephant drinks at the river in the north of the valley. Credit: Jane Doe
    F| An elephant drinks at the river in the north of the valley. Credit: Jane Doe
    B| Forty elephants returned to the valley this spring, rangers said, for the first time since 1998.
    B| They had been gone since the dam was built.`,
  'a heading glued to the last line': `
    H| Elephants return to the valley
    B| Forty elephants returned to the valley this spring, rangers said, for the first time since 1998.
    B| They had been gone since the dam was built, and nobody had expected them back.
    +F| Latest Headlines`,
  'sign-up boxes amid a story': `
    H| Rates stay where they are
    B| The central bank left its main rate unchanged on Thursday, as most economists had expected.
    F| Sign up for our daily newsletter
    F| Get the latest news delivered to your inbox every morning
    B| Its governor said that prices had risen more slowly in March than in any month since 2020.
    F| Enter your email
    B| The next decision is due in June.`,
  'a question for a headline': `
    H| Who owns the moon?

    B| Nobody owns the moon, says a treaty of 1967 that more than a hundred countries have signed.

    B| Yet some would like to dig there.`,
  'a headline with a stop, its words in capitals': `
    H| Senate Votes To Keep the Old Clock Running.

    B| The Senate voted on Monday to keep its old clock running for another year, its clerk said.

    B| The clock is slow.`,
  'a wire copy with its slug and signs': `
    F| BC-River-Talks,1st Ld-Writethru
    H| ^Ministers agree to share river water<
    Y| ^By JANE DOE=
    L| VIENNA (AP) _
    +B| Ministers of three countries agreed on Thursday to share the water of the river, ending a dispute.
    B| "It took twenty years," said one of them.
    F| AP-NY-04-20-23 1410EDT`,
  'results by sport': `
    B| These are the results of the matches that were played in the county on Saturday and Sunday.
    B| Tennis
    B| Doe beat Roe 6-2, 6-3
    B| Golf
    B| Tillman beat Roe by two
    B| Cricket
    B| Ellmouth beat Wellford by an innings
    B| Football
    B| Ellmouth 2, Wellford 1
    B| Rugby
    B| Ellmouth 12, Wellford 9`,
  'links between the story and the end of its page': `
    H| Elephants return to the valley
    D| Rangers count forty
    Y| By OUR CORRESPONDENT in Ellmouth
    L| ELLMOUTH, Calif., June 14 (Reuters) -
    +B| Forty elephants returned to the valley this spring, rangers said, for the first time since 1998.
    B| They had been gone since the dam was built.
    F| Read more
    F| Ferry workers end their strike
    F| Four things to see in the valley
    F| Latest headlines
    F| Storm shuts three airports
    F| Winds of up to 90 mph closed three airports in the islands on Thursday, officials said.`,
  'a day without its year': `
    F| World News
    L| Oct. 12 / 6:41 PM
    H| Elephants return to the valley
    Y| By Jane Doe
    F| 1 of 4:
    +C| An elephant drinks at the river. (Staff photo by Jane Doe)
    B| Forty elephants returned to the valley this spring, rangers said, for the first time since 1998.
    B| They had been gone since the dam was built.
    F| jd/jr/at`,
  'a date over the headline': `
    F| Monday, July 22, 2013
    H| Fire at a market in Wellford
    B| A fire destroyed part of the covered market in Wellford on Sunday, the fire service said.
    B| The cause is not known.`,
}

/** Nothing of these is furniture, headline or caption: they are prose, lists and talk, whole. */
export const bodies: { readonly [name: string]: string } = {
  'a sentence': 'He declined.',
  'a short paragraph': 'The bridge reopened on Monday.',
  'two lines of a letter': 'Dear Ms. Doe,\nI was glad to hear that the bridge has reopened and hope to cross it soon.',
  'a count that is no counter':
    '1 of 3 people in the town has moved away since 2010, a survey found.\nMost went north.',
  'prose that opens with "By"':
    'By Monday, the water had gone and people went back to their homes.\nBy then it was May.',
  'photographs as a topic':
    'Photo shops are closing across the country as people print less, their association says.\nPhoto albums are rare.',
  'shares as a topic':
    'Share of the market fell to nine percent in March, the company said on Friday.\nShare prices rose.',
  'trends as a topic': 'Trending topics are what most people talk about at one time, says a new book.\nFew last.',
  'a story about comments':
    'Comments by the minister caused anger in the north, where many lost their homes.\nHe left.',
  'a story that quotes a headline':
    'The paper’s headline was “Latest Headlines Come Last” and readers laughed for a week.\n“Read more,” it said below.',
  'copyright as a topic':
    'Copyright protects songs for seventy years, and photographs too, the court held on Friday.\nIt was unanimous.',
  'a poem': 'The river runs\nunder the bridge\nand none of us\nknows where it goes',
  'a talk':
    'HOST: Good evening and welcome to the programme, which comes to you from the harbour tonight.\nGUEST: Good evening.\nHOST: Tell us about the bridge.\nGUEST: It is open.',
  'a chat': '[10:32] ann: is the bridge open yet?\n[10:33] bob: yes, since Monday\n[10:33] ann: great',
  'names at the end of a story':
    'Three sailors were rescued from the sea on Tuesday night, the coast guard said in a statement. They are:\nAnn Tillman, 34\nJohn Roe, 40\nJane Doe, 29',
  'sports in a story':
    'The school will end these three programmes next year, its head said in a letter to parents on Friday:\nSports\nMusic\nTheatre\nParents said that they would fight the plan at the next meeting of the board.',
  'a paragraph said twice at a distance':
    'The sea gives and the sea takes away, the old people of the island say.\nNobody knows who said it first.\nIt is on every wall.\nThe sea gives and the sea takes away, the old people of the island say.',
}
