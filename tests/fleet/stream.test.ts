import { describe, expect, it, onTestFinished } from 'vitest'
import { credentialsIn, errorOf } from '../../src/fleet/stream.ts'
import { run } from '../cli/run.ts'
import { startNats, withoutNats } from './nats.ts'

describe('the address of NATS', () => {
  it.each([
    ['nats://desk:secret@nats.example:4222', { user: 'desk', pass: 'secret' }],
    ['tls://a.example,tls://desk:a%2Cb%40c@b.example', { user: 'desk', pass: 'a,b@c' }],
    ['desk:@nats.example', { user: 'desk', pass: '' }],
    ['nats://t0k3n@nats.example', { token: 't0k3n' }],
    ['nats://localhost:4222', undefined],
    ['localhost:4222,[::1]:4222', undefined],
  ])('%s may hold who asks', (servers, credentials) => expect(credentialsIn(servers)).toEqual(credentials))

  it.each(['nats://desk:secret@a.example,nats://desk:secret@b.example', 'secret@a.example,secret@b.example'])(
    '%s is shown without it',
    (servers) => {
      const { message } = errorOf(new Error('no'), servers)
      expect(message).not.toContain('secret')
      expect(message).toMatch(/^(?:nats:\/\/)?a\.example,(?:nats:\/\/)?b\.example: NATS cannot be used \(no\)/)
    },
  )
})

if (withoutNats) it.skip(withoutNats, () => {})
else
  it('is asked with name and password, and only so', { timeout: 120_000 }, async () => {
    const nats = await startNats(1, ['--user', 'desk', '--pass', 'to be kept'])
    onTestFinished(() => nats.remove())
    const status = (address: string) => run(['fleet', 'status', '--json', '--nats', address])
    const named = nats.address.replace('//', '//desk:to%20be%20kept@')
    expect(await status(named)).toMatchObject({ code: 0, stderr: '' })
    for (const address of [nats.address, named.replace('kept', 'lost')]) {
      const { code, stderr } = await status(address)
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^copydesk: nats:\/\/127[^@]*Authorization Violation/)])
    }
  })
