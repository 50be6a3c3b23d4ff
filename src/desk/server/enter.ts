import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import { object } from '../api/parts.ts'
import { type Access, cookie, isSame, refuse } from './security.ts'

/** So often may a token be tried in a minute from one address. */
const tries = 10
const month = 60 * 60 * 24 * 30

/** `/enter`: where a browser tells the token, and is given a cookie for it. */
export function entrance(app: FastifyInstance, { token }: Access): void {
  if (token === undefined) return
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.get('/enter', { schema: { hide: true } }, (_, reply) => form(reply, ''))
  app.post(
    '/enter',
    {
      schema: { hide: true, body: object({ token: Type.String({ maxLength: 1000 }) }) },
      config: { rateLimit: { max: tries, timeWindow: 60_000, allowList: [] } },
    },
    (request, reply) => {
      const { token: told } = request.body as { token: string }
      if (!isSame(told, token)) return form(reply.code(401), 'That is not the token.')
      const secure = request.protocol === 'https' ? '; Secure' : ''
      return reply
        .header(
          'set-cookie',
          `${cookie}=${encodeURIComponent(told)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${month}${secure}`,
        )
        .redirect('/', 303)
    },
  )
  // Whoever guesses at it by header instead is stopped as well.
  const guesses = new Map<string, { count: number; until: number }>()
  app.addHook('onSend', async ({ ip, url }, reply) => {
    if (reply.statusCode !== 401 || url === '/enter') return
    const now = Date.now()
    const one = guesses.get(ip)
    if (!one || one.until < now) guesses.set(ip, { count: 1, until: now + 60_000 })
    else one.count++
    if (guesses.size > 10_000) guesses.clear()
  })
  app.addHook('onRequest', async ({ ip }, reply) => {
    const one = guesses.get(ip)
    if (one && one.count > tries && one.until > Date.now())
      return refuse(reply.header('retry-after', '60'), 429, 'too-many', 'too many wrong tokens; wait a minute')
  })
}

const form = (reply: FastifyReply, fault: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Copydesk</title>
<h1>Copydesk</h1>
<form method="post" action="/enter">
<p>${fault}</p>
<p><label>Token <input type="password" name="token" autocomplete="current-password" autofocus></label>
<button>Enter</button></p>
</form>
</html>
`)
