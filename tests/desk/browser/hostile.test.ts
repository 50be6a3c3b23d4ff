/** A page elsewhere, in the reader’s own browser, tries what it can with the desk. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskInBrowser, found } from './chromium.ts'

describe.skipIf(!found)('a page elsewhere', () => {
  const desk = deskInBrowser()
  let elsewhere: Server
  let address = ''
  beforeAll(async () => {
    if (!found) return
    elsewhere = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><h1>x</h1>'),
    )
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  })
  afterAll(() => elsewhere?.close())

  /** What a script of that page comes to. */
  const tries = async (script: string) => {
    const reader = await desk.reader()
    const page = await reader.newPage()
    await page.goto(address)
    const result = await page.evaluate(`(async (desk) => { ${script} })(${JSON.stringify(desk.address)})`).catch(String)
    await reader.close()
    return result
  }

  test.each([
    ['as JSON', `{ 'content-type': 'application/json' }`, 'cors'],
    ['as what needs no leave', `{ 'content-type': 'text/plain' }`, 'no-cors'],
    ['as a form', `{ 'content-type': 'application/x-www-form-urlencoded' }`, 'no-cors'],
  ])('cannot write %s', async (_, headers, mode) => {
    const before = await desk.archive.state()
    await tries(
      `await fetch(desk + '/seen', { method: 'POST', mode: '${mode}', headers: ${headers}, body: '{"version":1}' })`,
    )
    expect(await desk.archive.state()).toBe(before)
  })

  test('cannot post a form', async () => {
    const before = await desk.archive.state()
    await tries(`
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: desk + '/seen', enctype: 'text/plain' })
      form.innerHTML = '<input name=\\'{"version":1,"x":"\\' value=\\'"}\\'>'
      const answer = Object.assign(document.createElement('iframe'), { name: form.target = 'answer' })
      document.body.append(form, answer)
      await new Promise((resolve) => {
        answer.onload = resolve
        form.submit()
      })`)
    expect(await desk.archive.state()).toBe(before)
  })

  test('cannot read an answer, the stream, or a script', async () => {
    expect(await tries(`return (await fetch(desk + '/stories.json')).text()`)).toMatch(/Failed to fetch/)
    expect(
      await tries(`return new Promise((resolve) => {
        const stream = new EventSource(desk + '/events')
        stream.onerror = () => resolve('refused')
        stream.addEventListener('state', () => resolve('heard'))
      })`),
    ).toBe('refused')
    expect(
      await tries(`return new Promise((resolve) => {
        const script = Object.assign(document.createElement('script'), { src: desk + '/stories.json' })
        script.onload = () => resolve('ran')
        script.onerror = () => resolve('refused')
        document.body.append(script)
      })`),
    ).toBe('refused')
  })

  test('cannot frame a page of the desk', async () => {
    const reader = await desk.reader()
    const page = await reader.newPage()
    await page.goto(address)
    await page.evaluate(`new Promise((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(`${desk.address}/stories`)} })
      frame.onload = resolve
      document.body.append(frame)
    })`)
    const [frame] = page.frames().slice(1)
    expect(await frame?.locator('#desk').count()).toBe(0)
    await reader.close()
  })
})
