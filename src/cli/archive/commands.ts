import type { Command, Option } from '../commands.ts'

const archive: Option = {
  value: 'ARCHIVE',
  help: 'a file, or postgres://… (COPYDESK_ARCHIVE, else copydesk.db)',
}
const json: Option = { help: 'write JSON, for other programs' }
const model: { readonly [name: string]: Option } = {
  quick: { help: 'leave out the language model: dates, figures and checks alone, several times as fast' },
  model: { value: 'FOLDER', help: 'the language model to read with (the package’s own models/en)' },
  jobs: { short: 'j', value: 'N', help: 'how many articles to read at a time (as many as there are cores)' },
}
const story: { readonly [name: string]: Option } = {
  story: { value: 'ID', help: 'this story, by its id, instead of those with an answer to a query' },
  together: {
    help: 'all reports with an answer to the query as one story, 1000 at most; without a query, all there are',
  },
  limit: { value: 'N', help: 'how many stories (3)' },
  all: { help: 'everything, however long, instead of the most important' },
  json,
  archive,
}
const author: Option = { value: 'NAME', help: 'who puts it right (you, by the name you logged in with)' }

const queries = [
  'A query is words and "phrases", each of which may have a field before it: speaker: about: said: event: place: source:,',
  'and from: and to: with a day, month or year: speaker:quill "grain corridor" from:2026-03. Words are found in whatever',
  'form (strike: strikes, striking), what is in quotation marks and names as they stand.',
].join('\n')

/** The commands that work on an archive, as `commands` has them. */
export const archiveCommands = {
  add: {
    summary: 'take reports into an archive: files, folders, pages, feeds, web archives, mail, PDF',
    usage: '[OPTION…] FILE|FOLDER|URL|- …',
    options: {
      resume: { help: 'go on with what was interrupted' },
      outlet: { value: 'NAME', help: 'who published the articles, if you know better than they say' },
      published: { value: 'DATE', help: 'when the articles appeared, if you know better than they say' },
      ...model,
      'allow-private': { help: 'fetch from addresses inside your own network too' },
      json: { help: 'tell what was added as JSON' },
      archive,
    },
    examples: [
      ['copydesk add reports/', 'everything in a folder, into copydesk.db'],
      ['copydesk add https://example.org/feed.xml', 'what a feed has now'],
      ['copydesk add crawl.warc.gz inbox.mbox feeds.opml', 'a web archive, a mailbox, a list of feeds'],
      ['copydesk add reports.jsonl', 'a report a line'],
      ['copydesk add --resume', 'go on after an interruption'],
    ],
    notes: [
      'The same bytes twice are kept once; a page seen again with other words is a new version of its article. A line of',
      'JSON Lines is {"id", "text" or "html", "url", "published", "outlet"}, the last three optional.',
    ].join('\n'),
  },
  watch: {
    summary: 'follow feeds and add what is new in them, for weeks if need be',
    usage: '[OPTION…] FEEDS.opml|URL …',
    options: {
      every: { value: 'MINUTES', help: 'how often each feed is asked (15; one that asks for longer is heeded)' },
      once: { help: 'ask each feed once and end' },
      ...model,
      'allow-private': { help: 'fetch from addresses inside your own network too' },
      archive,
    },
    examples: [
      ['copydesk watch feeds.opml', 'until you stop it; started again, it goes on where it was'],
      ['copydesk watch --once https://example.org/feed.xml', 'for cron'],
    ],
    notes: [
      'Feeds are asked only for what has changed, no host too often, and none against its robots.txt. The same feeds are',
      'watched once at a time: a second watch of them ends at once and names the first.',
    ].join('\n'),
  },
  reread: {
    summary: 'make the records anew from the bytes that are kept, after an update',
    usage: '[OPTION…] [QUERY…]',
    operands: [],
    options: {
      all: { help: 'all articles, not only those read by another version' },
      history: { help: 'read nothing: put the records that are there together to stories anew' },
      ...model,
      archive,
    },
    examples: [
      ['copydesk reread', 'whatever another version of copydesk or its model has read'],
      ['copydesk reread source:halyard', 'what answers a query'],
      ['copydesk reread --history', 'stories by the rules of this version, without reading'],
    ],
    notes: queries,
  },
  find: {
    summary: 'find facts in the archive, each with its sentence, source and date',
    usage: '[OPTION…] QUERY…',
    operands: [],
    options: {
      limit: { value: 'N', help: 'how many facts (20)' },
      after: { value: 'PLACE', help: 'go on where the answer before ended' },
      json,
      archive,
    },
    examples: [
      ['copydesk find speaker:quill grain', 'what Quill said about grain'],
      ['copydesk find event:protest place:nairobi from:2026-02', 'protests in Nairobi since February'],
    ],
    notes: queries,
  },
  timeline: {
    summary: 'what happened in a story, day by day, by how many reports, and where they differ',
    usage: '[OPTION…] [QUERY…]',
    operands: [],
    options: story,
    examples: [
      ['copydesk timeline ferry', 'of the stories that speak of a ferry'],
      ['copydesk timeline', 'of the newest stories'],
      ['copydesk timeline --together from:2026-03', 'of all that March has, as one story'],
    ],
    notes: queries,
  },
  figures: {
    summary: 'the figures of a story, who gave them and when, and which conflict',
    usage: '[OPTION…] [QUERY…]',
    operands: [],
    options: story,
    examples: [
      ['copydesk figures ferry', 'how many dead, and by whom'],
      ['copydesk figures --together ferry', 'of all reports that speak of a ferry, as one story'],
      ['copydesk figures --json ferry', 'for other programs'],
    ],
    notes: queries,
  },
  quotes: {
    summary: 'who said what in a story, each thing once, and who says another thing than before',
    usage: '[OPTION…] [QUERY…]',
    operands: [],
    options: story,
    examples: [
      ['copydesk quotes ferry', 'of the stories that speak of a ferry'],
      ['copydesk quotes --all --story ID', 'everything said in one story'],
    ],
    notes: queries,
  },
  who: {
    summary: 'whom a name means in the archive, their roles, and what they said',
    usage: '[OPTION…] NAME…',
    operands: [],
    options: { limit: { value: 'N', help: 'how many of each (10)' }, json, archive },
    examples: [['copydesk who mara quill', 'everything about her']],
  },
  diff: {
    summary: 'what the versions of an article tell otherwise, in facts: headline, quotes, figures, events',
    usage: '[OPTION…] ARTICLE',
    operands: [],
    options: { json, archive },
    examples: [['copydesk diff ARTICLE', 'as copydesk find calls it']],
  },
  new: {
    summary: 'what you have not seen yet, story by story; copies and rewrites are left out',
    usage: '[OPTION…]',
    operands: [],
    options: {
      reader: { value: 'NAME', help: 'who reads (me)' },
      keep: { help: 'only look: it stays new' },
      limit: { value: 'N', help: 'how many facts of each kind in a story (10)' },
      stories: { value: 'N', help: 'how many stories at a time (20)' },
      all: { help: 'all stories at once' },
      json,
      archive,
    },
    examples: [
      ['copydesk new', 'since you asked last'],
      ['copydesk new --reader ada --keep', 'what Ada has yet to see'],
    ],
  },
  correct: {
    summary: 'put something right that was read wrong',
    usage: '[OPTION…] KIND ARTICLE ITEM [VALUE]',
    operands: [
      ...['reject', 'confirm', 'rename', 'retype', 'merge', 'split', 'speaker', 'time', 'add-event'],
      ...['split-story', 'merge-stories'],
    ],
    options: {
      preview: { help: 'only show what becomes of the article' },
      time: { value: 'TIME', help: 'of add-event: when it happened, a time of the record (t2)' },
      modality: { value: 'MODALITY', help: 'of add-event: planned, possible or unreal (actual)' },
      denied: { help: 'of add-event: that it did not happen' },
      predicate: { value: 'VERB', help: 'of add-event: what it is called (the verb of its words)' },
      everywhere: { help: 'in all articles, wherever that name stands: reject, confirm, rename, retype, merge' },
      author,
      note: { value: 'WORDS', help: 'why' },
      json: { help: 'of --preview: write JSON' },
      archive,
    },
    examples: [
      ['copydesk correct speaker ARTICLE s2 "Mara Quill"', 'statement s2 is hers'],
      ['copydesk correct reject ARTICLE v5', 'event v5 is none'],
      ['copydesk correct merge ARTICLE Quill "Mara Quill"', 'the one is the other'],
      ['copydesk correct rename ARTICLE e3 "Mara Quill"', 'entity e3 of the record is called so'],
      ['copydesk correct retype --everywhere ARTICLE Halyard organization', 'in all articles'],
      [
        'copydesk correct split ARTICLE Quill "Tomas Quill" 3 5',
        'its third and fifth mention are his; none: lists them',
      ],
      ['copydesk correct add-event ARTICLE assault shelled rebels Odport', 'who did what to whom, in its words'],
      ['copydesk correct split-story STORY ARTICLE ARTICLE', 'two reports are a story of their own'],
      ['copydesk correct merge-stories STORY STORY', 'the first is the second'],
    ],
    notes: [
      'Items are called as copydesk find shows them, entities also by their names. Words that stand more than once in an',
      'article are counted: shelled#2. The ACTOR of add-event is nobody where there is a recipient alone. split-story takes',
      'a STORY and the ARTICLEs that are one of their own; merge-stories takes two STORYs. Corrections are anchored to',
      'words, so that they survive reread. One that fits nothing any more is told after reread and by copydesk corrections',
      'list, and stays.',
    ].join('\n'),
  },
  corrections: {
    summary: 'the log of corrections: list, undo, and share it as a file',
    usage: '[OPTION…] list|export|import|undo [FILE|ID]',
    operands: ['list', 'export', 'import', 'undo'],
    options: { author, json, archive },
    examples: [
      ['copydesk corrections export > corrections.jsonl', 'a file that can be kept in git'],
      ['copydesk corrections import colleague.jsonl', 'two analysts’ logs become one'],
      ['copydesk corrections undo ID', 'take one back'],
    ],
  },
  export: {
    summary: 'write the archive, or what answers a query, in a format of other programs',
    usage: '--format FORMAT [OPTION…] [QUERY…]',
    operands: [],
    options: {
      format: {
        value: 'FORMAT',
        help: 'csv, parquet, plover, gdelt, json-ld, annotations, timeml, conllu, timelinejs, gexf or ftm',
      },
      to: { value: 'FILE|FOLDER', help: 'where to (standard output, where it is one file)' },
      archive,
    },
    examples: [
      ['copydesk export --format csv --to tables', 'tables for a spreadsheet'],
      ['copydesk export --format gdelt from:2026-02 > events.tsv', 'events in GDELT’s columns'],
    ],
    notes: queries,
  },
  backup: {
    summary: 'copy the whole archive to another file while it is in use',
    usage: '[OPTION…] FILE',
    options: { archive },
    examples: [['copydesk backup copy.db', 'whole or not at all']],
  },
  verify: {
    summary: 'hold everything in the archive against itself: every hash, every span of every fact',
    usage: '[OPTION…]',
    operands: [],
    options: { json, archive },
    examples: [['copydesk verify', 'exit status 1 where something is wrong']],
  },
  vacuum: {
    summary: 'give back the room that the archive no longer uses',
    usage: '[OPTION…]',
    operands: [],
    options: { archive },
    examples: [['copydesk vacuum', 'after much was read again']],
  },
} satisfies { readonly [name: string]: Command }
