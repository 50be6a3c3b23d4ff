/**
 * What the page does beyond its links, which work without it: words and facts light up together, Escape goes back to where
 * one came from, the arrow keys go from fact to fact, buttons hide a kind of fact and turn the lights down.
 */
export const script = `
'use strict'
{
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  const marks = all('.mark'), facts = all('.fact'), came = []
  const byFact = new Map(facts.map((fact) => [fact.dataset.fact, [fact]]))
  for (const mark of marks) for (const id of mark.dataset.facts.split(' ')) byFact.get(id)?.push(mark)

  let lit = []
  const light = (target) => {
    for (const element of lit) element.classList.remove('lit')
    const of = target instanceof Element ? target.closest('.mark, .fact') : null
    const ids = !of ? [] : of.dataset.fact ? [of.dataset.fact] : of.dataset.facts.split(' ')
    lit = ids.flatMap((id) => byFact.get(id) ?? [])
    for (const element of lit) element.classList.add('lit')
  }
  addEventListener('pointerover', (event) => light(event.target))
  addEventListener('focusin', (event) => light(event.target))

  const go = (link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!target) return
    const focusable = target.matches('a') ? target : target.nextElementSibling?.closest('a') ?? target
    came.push(link)
    const panel = target.closest('aside')
    focusable.focus({ preventScroll: true })
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    target.scrollIntoView({ block: panel ? 'nearest' : 'center', behavior: still ? 'auto' : 'smooth' })
    light(focusable)
  }
  addEventListener('click', (event) => {
    const link = event.target.closest('.mark, .words a, .of') ?? event.target.closest('.fact')?.querySelector('.words a')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    if (!getSelection().isCollapsed) return
    event.preventDefault()
    go(link)
  })
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      const back = came.pop()
      if (back) {
        back.focus({ preventScroll: true })
        back.scrollIntoView({ block: 'nearest' })
      } else {
        document.activeElement?.blur()
        light(null)
      }
      return
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const here = document.activeElement
    if (!step || !here?.matches('.mark, .words a')) return
    const stops = here.matches('.mark') ? marks.filter((mark) => mark.tabIndex >= 0) : all('.words a')
    const next = stops[stops.indexOf(here) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  })

  for (const button of all('.legend button'))
    button.addEventListener('click', () => {
      const shown = button.getAttribute('aria-pressed') !== 'true'
      button.setAttribute('aria-pressed', String(shown))
      button.closest('.story').classList.toggle('hide-' + button.dataset.part, !shown)
    })

  const theme = document.getElementById('theme')
  const dark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  const name = () => { theme.textContent = dark() ? 'Light' : 'Dark' }
  theme.hidden = false
  theme.addEventListener('click', () => {
    document.documentElement.dataset.theme = dark() ? 'light' : 'dark'
    name()
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name)
  name()
}
`
