import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import { object } from '../api/parts.ts'
import type { Guesses } from './guesses.ts'
import { type Access, cookie, isSame } from './security.ts'

const month = 60 * 60 * 24 * 30

/** `/enter`: where a browser tells the token, and is given a cookie for it. */
export function entrance(app: FastifyInstance, { token }: Access, guesses: Guesses): void {
  if (token === undefined) return
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.get('/enter', { schema: { hide: true } }, (_, reply) => form(reply, ''))
  app.post(
    '/enter',
    { schema: { hide: true, body: object({ token: Type.String({ maxLength: 1000 }) }) } },
    (request, reply) => {
      const { token: told } = request.body as { token: string }
      if (guesses.isStopped(request.ip)) return form(reply.code(429), 'Too many wrong tokens; wait a minute.')
      if (!isSame(told, token)) {
        guesses.add(request.ip)
        return form(reply.code(401), 'That is not the token.')
      }
      const secure = request.protocol === 'https' ? '; Secure' : ''
      return reply
        .header(
          'set-cookie',
          `${cookie}=${encodeURIComponent(told)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${month}${secure}`,
        )
        .redirect('/', 303)
    },
  )
}

const form = (reply: FastifyReply, fault: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Copydesk</title>
<main>
<h1>Copydesk</h1>
<form method="post" action="/enter">
<p role="alert">${fault}</p>
<p><label>Token <input type="password" name="token" autocomplete="current-password" autofocus></label>
<button>Enter</button></p>
</form>
</main>
</html>
`)
