/** How the page looks: a serif column to read, the facts beside it, quiet until they are asked for. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf6, #16171a);
  --panel: light-dark(#f3f1ea, #1e2024);
  --ink: light-dark(#1d1c1a, #e4e2dc);
  --soft: light-dark(#625d54, #a5a199);
  --line: light-dark(#dcd7cb, #35373d);
  --when: light-dark(#1c5d99, #7db7ee);
  --figures: light-dark(#8a5a00, #e2b357);
  --what: light-dark(#1b6b57, #74cbb2);
  --said: light-dark(#6d5a3f, #c9b48f);
  --conflicts: light-dark(#b3261e, #ff8a80);
  --notable: light-dark(#7b3fa0, #cfa3ee);
  --agrees: light-dark(#2b6b3f, #82c99a);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Charter, Georgia, "Noto Serif", "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
:root[data-theme="light"] { color-scheme: light }
:root[data-theme="dark"] { color-scheme: dark }
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); scroll-padding: 30vh 0; -webkit-text-size-adjust: 100% }
body { margin: 0; font: 1.1875rem/1.62 var(--serif); text-rendering: optimizeLegibility }
a { color: inherit }
:focus-visible { outline: 2px solid var(--when); outline-offset: 3px; border-radius: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .75rem; z-index: 2 }
.bar { display: flex; justify-content: space-between; align-items: center; max-width: 69.5rem; margin: 0 auto; padding: 1.1rem 2rem; font: .8125rem/1.4 var(--sans); color: var(--soft) }
.bar b { letter-spacing: .02em; color: var(--ink) }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 99px; padding: .3rem .8rem; cursor: pointer }
button:hover { border-color: var(--soft) }
.story { display: grid; grid-template-columns: minmax(0, 37rem) minmax(17rem, 24rem); gap: 4.5rem; justify-content: center; max-width: 76rem; margin: 0 auto; padding: 1.5rem 2rem 5rem }
.story + .story { border-top: 1px solid var(--line); padding-top: 3.5rem }

article { overflow-wrap: anywhere; font-variant-numeric: oldstyle-nums }
article p, article h1 { white-space: pre-wrap; unicode-bidi: isolate }
header .kicker { margin: 0; font: 700 .75rem/1.4 var(--sans); letter-spacing: .09em; text-transform: uppercase; color: var(--soft) }
header .dated { margin: 0 0 1.6rem; font: .875rem/1.5 var(--sans); white-space: normal; font-variant-numeric: lining-nums }
.basis, .source { color: var(--soft) }
h1 { font: 600 2.5rem/1.14 var(--serif); letter-spacing: -.012em; margin: 0 0 .8rem; text-wrap: balance }
p { margin: 0 0 1.1em; text-wrap: pretty; hanging-punctuation: first last }
p.deck { font-size: 1.3125rem; line-height: 1.42; font-style: italic; color: var(--soft); margin-bottom: 1.4rem }
p.byline { font: .9375rem/1.5 var(--sans) }
.dateline { font-variant-caps: all-small-caps; letter-spacing: .03em }
p.caption { font: .9063rem/1.5 var(--sans); color: var(--soft); border-left: 2px solid var(--line); padding-left: 1rem }
.furniture { font: .8125rem/1.5 var(--sans); color: var(--soft) }
p.furniture { margin-bottom: .7em }

.mark { text-decoration: underline 1.5px; text-underline-offset: .2em; text-decoration-skip-ink: none; border-radius: 2px; unicode-bidi: isolate; -webkit-box-decoration-break: clone; box-decoration-break: clone }
.mark.when { text-decoration-color: var(--when) }
.mark.figures { text-decoration-color: var(--figures) }
.mark.checks { text-decoration-color: var(--agrees) }
.mark.checks.when { text-decoration-color: var(--when) }
.mark.checks.figures { text-decoration-color: var(--figures) }
.mark.notable { background: color-mix(in srgb, var(--notable) 15%, transparent) }
.mark.conflicts { background: color-mix(in srgb, var(--conflicts) 17%, transparent) }
.mark.checks:not(.when, .figures, .agrees) { text-decoration-color: transparent }
.mark:hover, .mark:target, .mark.lit { background: color-mix(in srgb, currentColor 14%, transparent) }
.mark.when:hover, .mark.when:target, .mark.when.lit { background: color-mix(in srgb, var(--when) 24%, transparent) }
.mark.figures:hover, .mark.figures:target, .mark.figures.lit { background: color-mix(in srgb, var(--figures) 26%, transparent) }
.mark.lit.notable { background: color-mix(in srgb, var(--notable) 34%, transparent) }
.mark.lit.conflicts { background: color-mix(in srgb, var(--conflicts) 34%, transparent) }
.mark.what { text-decoration-color: var(--what) }
.mark.said { background: color-mix(in srgb, var(--said) 9%, transparent); border-radius: 0 }
.mark.said.conflicts { background: color-mix(in srgb, var(--conflicts) 17%, transparent) }
.mark.said.notable { background: color-mix(in srgb, var(--notable) 15%, transparent) }
.mark:not(.what, .when, .figures, .checks) { text-decoration-line: none }
.mark.what:hover, .mark.what:target, .mark.what.lit { background: color-mix(in srgb, var(--what) 26%, transparent) }
.mark.said:hover, .mark.said:target, .mark.said.lit { background: color-mix(in srgb, var(--said) 32%, transparent) }
.hide-what .mark.what:not(.when, .figures, .checks), .hide-when .mark.when:not(.what, .figures, .checks), .hide-figures .mark.figures:not(.what, .when, .checks), .hide-checks .mark.checks:not(.what, .when, .figures) { text-decoration-color: transparent }
.hide-said .mark.said:not(.conflicts, .notable), .hide-checks .mark:is(.conflicts, .notable) { background: none }
.hide-what section.what, .hide-said section.said, .hide-who section.who, .hide-where section.where, .hide-checks section.checks, .hide-when section.when, .hide-figures section.figures, .hide-background section.background { display: none }

aside { font: .875rem/1.45 var(--sans); position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: .25rem .5rem 3rem .5rem; scrollbar-width: thin; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
.legend { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: 1.2rem; padding-top: .25rem }
.legend button { font-size: .8125rem; padding: .2rem .7rem }
.legend span, summary span { color: var(--soft) }
.legend button[aria-pressed="false"] { text-decoration: line-through; color: var(--soft); border-style: dashed }
aside h2 { font: 700 .75rem/1.4 var(--sans); letter-spacing: .09em; text-transform: uppercase; color: var(--soft); margin: 0 0 .4rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line) }
aside section { margin-bottom: 1.8rem }
ol { list-style: none; margin: 0; padding: 0 }
.fact { padding: .3rem .6rem; margin: 0 -.6rem; border-radius: 6px; cursor: pointer; scroll-margin: 5rem }
.fact.lit, .fact:focus-within { background: var(--panel) }
.fact strong { font-weight: 650 }
.fact.when strong { color: var(--when) }
.fact.figures strong { color: var(--figures) }
.fact.checks { border-left: 3px solid var(--agrees); border-radius: 0 6px 6px 0; margin: .35rem 0; background: var(--panel); padding: .6rem .8rem }
.fact.checks.lit, .fact.checks:focus-within { background: color-mix(in srgb, var(--ink) 8%, var(--panel)) }
.fact.conflicts { border-color: var(--conflicts) }
.fact.notable { border-color: var(--notable) }
.fact.checks strong { font-weight: 500 }
.verdict { font-weight: 700; color: var(--agrees) }
.conflicts .verdict { color: var(--conflicts) }
.notable .verdict { color: var(--notable) }
.note::before { content: "— " }
.words { display: inline; color: var(--soft) }
.fact.checks .words { display: block }
.words a { text-decoration: none; border-radius: 2px }
.words a:hover q, .words a:focus-visible q { text-decoration: underline; text-underline-offset: .2em }
q { unicode-bidi: isolate }
:is(.when, .figures, .checks, .background) > .words a + a::before { content: " · " }
.warning { margin: .25rem 0 1rem; font-weight: 650; color: var(--conflicts) }
aside h3 { font: 650 .875rem/1.45 var(--sans); margin: .9rem 0 .1rem }
section.who h3, .timeline + h3 { font-weight: 500; color: var(--soft) }
aside h2 + h3, aside h2 + .speaker h3 { margin-top: .3rem }
cite { font-style: normal }
.of { text-decoration: none }
.of:hover, .of:focus-visible { text-decoration: underline; text-underline-offset: .2em }
h3 .note { font-weight: 400; color: var(--soft) }

.timeline { border-left: 1px solid var(--line); margin-left: .3rem }
.timeline > li { position: relative; margin: 0 -.6rem 0 0; padding: .35rem .6rem .35rem 1.15rem; border-radius: 0 6px 6px 0 }
.timeline > li::before { content: ""; position: absolute; left: -.28rem; top: .78rem; width: .5rem; height: .5rem; border-radius: 50%; background: var(--what); box-shadow: 0 0 0 3px var(--paper) }
.timeline > :is(.planned, .possible)::before { background: var(--paper); border: 1.5px solid var(--what) }
.timeline > .unreal::before { background: var(--paper); border: 1.5px dashed var(--soft) }
.timeline > .today { color: var(--soft) }
.timeline > .today::before { background: var(--line); border-radius: 0; height: 1px; top: 1rem; width: .8rem }
.fact .when { display: block; font-size: .8125rem; color: var(--when); font-weight: 600 }
.fact.what .words { display: block; margin: 0; color: inherit; text-wrap: pretty }
.fact.what .words:not(.about) > a { font-weight: 600; color: var(--what); text-decoration: underline 1px; text-underline-offset: .2em }
.fact.what .who { font-weight: 650 }
.fact.what .aside { color: var(--soft) }
.fact.what .about { font-size: .8125rem; color: var(--soft) }
.about a { text-decoration: underline 1px; text-underline-offset: .2em }
.about q { font-style: italic }
.modality { color: var(--notable); font-weight: 600 }
.code { letter-spacing: .02em }

.speaker { margin-bottom: .7rem }
.fact.said { padding-left: .9rem }
.verb { font-size: .8125rem; color: var(--soft) }
blockquote { margin: .05rem 0 0 }
.fact.said blockquote.words { display: block; color: inherit; border-left: 2px solid var(--line); padding-left: .75rem; font: 1rem/1.5 var(--serif); font-variant-numeric: oldstyle-nums }
.fact.said.direct blockquote.words { border-left-color: var(--said) }
.fact.said.indirect blockquote.words { font: .875rem/1.45 var(--sans) }
.fact.said.lit blockquote, .fact.said:focus-within blockquote { border-left-color: var(--said) }

:is(section.who, section.where) .words span + span::before { content: " · " }
:is(.nominal, .pronoun) q { font-style: italic }
q { quotes: none }
:is(.fact.when, .fact.figures, .fact.checks, .fact.background, .left-out) q { quotes: auto }
.join { color: var(--soft) }
details { border-top: 1px solid var(--line); padding-top: .6rem; color: var(--soft) }
summary { cursor: pointer; color: var(--ink) }
details li { padding: .25rem 0 }
code { font-size: .75rem }
.nothing { color: var(--soft) }

@media (max-width: 60rem) {
  .story { grid-template-columns: minmax(0, 37rem); gap: 2.5rem }
  aside { position: static; max-height: none; border-top: 1px solid var(--line); padding-top: 1.5rem }
}
@media (max-width: 36rem) {
  body { font-size: 1.0938rem }
  .bar, .story { padding-left: 1.15rem; padding-right: 1.15rem }
  h1 { font-size: 1.95rem }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth }
  .mark, .fact { transition: background-color .12s }
}
@media print {
  :root, :root[data-theme] { color-scheme: light; --paper: #fff; --panel: #fff }
  body { font-size: 10.5pt; line-height: 1.5 }
  .bar, .legend, .skip, .furniture { display: none }
  .story { display: block; padding: 0; max-width: none }
  .story + .story { break-before: page }
  h1 { font-size: 21pt }
  aside { position: static; max-height: none; overflow: visible; margin-top: 1.5rem; padding: 0; font-size: 9pt; columns: 2; column-gap: 2rem }
  .fact, aside h2 { break-inside: avoid }
  aside h2 { break-after: avoid }
  .mark { text-decoration-thickness: 1px; background: none }
}
@page { margin: 2cm }
`
