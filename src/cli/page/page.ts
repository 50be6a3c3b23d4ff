import { createHash } from 'node:crypto'
import type { Output } from '../output.ts'
import type { Writer } from '../writers.ts'
import { ownPrefix } from './html.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** One page that stands on nothing from elsewhere, with every story in it. */
export function pageWriter(output: Pick<Output, 'write'>): Writer {
  let stories = 0
  return {
    async add(section) {
      stories++
      const own = section.replaceAll(ownPrefix, `s${stories}-`)
      await output.write(stories === 1 ? head(titleOf(section)) + own : own)
    },
    end: async () => (stories ? output.write(foot) : undefined),
  }
}

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Nothing may be loaded, sent or run but the page's own style and script. */
const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`

/** The first heading's words, from markup that is already escaped. */
function titleOf(section: string): string {
  const from = section.indexOf('<h1')
  const heading = from < 0 ? '' : section.slice(section.indexOf('>', from) + 1, section.indexOf('</h1>', from))
  return heading.replace(/<[^<>]*>/g, '').trim() || 'Copydesk'
}

const head = (title: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#stories">Skip to the story</a>
<div class="bar" role="banner"><b>Copydesk</b><button type="button" id="theme" hidden>Dark</button></div>
<main id="stories">
`

const foot = `</main>
<script>${script}</script>
</body>
</html>
`
