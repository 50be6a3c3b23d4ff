import { existsSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, understood } from './commands.ts'
import { deploy, documentsIn, faultsOfCompose, type Manifest, misspelt, pathsIn, withAt } from './manifests.ts'

const [compose] = documentsIn('compose.yaml') as [Manifest]
const services = Object.entries<Manifest>(compose.services)
const ours = services.filter(([, { image }]) => image === 'copydesk')

describe('deploy/compose.yaml', () => {
  it('is what the Compose specification has', () => expect(faultsOfCompose(compose)).toEqual([]))

  /** Names that whoever writes it chooses. */
  const chosen =
    /^\/(?:(?:services|networks|volumes|configs|x-[a-z]+)\/[^/]+|x-[a-z]+.*|.*\/(?:environment|depends_on)\/[^/]+)$/
  const fields = pathsIn(compose).filter((path) => !chosen.test(path) && !/\/\d+$/.test(path))

  it('is none with any of its fields misspelt', () => {
    for (const path of fields) expect([path, faultsOfCompose(misspelt(compose, path)).length > 0]).toEqual([path, true])
  })

  it.each([
    ['/services/worker/deploy/replicas', true],
    ['/services/worker/healthcheck/interval', 15],
    ['/services/postgres/ports', '5432'],
    ['/services/grafana/cap_drop', 'ALL'],
    ['/services/nats-1', 'nats'],
  ])('is none with %s that is %s', (path, value) => {
    expect(faultsOfCompose(withAt(compose, path, value))).not.toEqual([])
  })

  it('names nothing that isn’t there', () => {
    for (const [name, service] of services) {
      for (const network of service.networks ?? []) expect(compose.networks, name).toHaveProperty(network)
      for (const other of Object.keys(service.depends_on ?? {})) expect(compose.services, name).toHaveProperty(other)
      for (const { source } of service.configs ?? []) expect(compose.configs, name).toHaveProperty(source)
      for (const volume of (service.volumes ?? []) as string[]) {
        const [from] = volume.split(':')
        if (volume.startsWith('./')) expect(existsSync(join(deploy, from!)), volume).toBe(true)
        else if (!volume.startsWith('${')) expect(compose.volumes, name).toHaveProperty(from!)
      }
    }
    for (const { file } of Object.values<Manifest>(compose.configs))
      expect(existsSync(join(deploy, file)), file).toBe(true)
  })

  it('gives the command options and variables that it knows', () => {
    expect(ours.map(([name]) => name)).toEqual(['worker', 'submit'])
    for (const [, { entrypoint = [], command = [], environment: variables }] of ours) {
      understood([...entrypoint.slice(2), ...command])
      for (const name of Object.keys(variables)) expect(environment).toContain(name)
    }
  })

  it('lets nothing run as root that need not, and writes nowhere but in volumes', () => {
    for (const [name, service] of services) {
      if (['postgres', 'nats-volumes'].includes(name)) continue
      expect(service, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      })
    }
    // Who asks is this machine: nothing of it is open to others.
    for (const port of services.flatMap(([, { ports = [] }]) => ports)) expect(port).toMatch(/^127\.0\.0\.1:/)
  })
})

describe('deploy/Dockerfile', () => {
  const lines = readFileSync(join(deploy, 'Dockerfile'), 'utf8').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
  const wordsOf = (instruction: string): string[] =>
    JSON.parse(last.find((line) => line.startsWith(`${instruction} `))!.slice(instruction.length))

  it('makes an image of what the package holds, that runs without root, on a Node that will do', () => {
    expect(last[0]).toBe('FROM node:20-bookworm-slim')
    expect(last).toContain('USER 1000:1000')
    const copied = last.flatMap((line) =>
      [...line.matchAll(/^COPY --from=build \/build\/(\S+) /g)].map(([, path]) => path),
    )
    expect(copied).toEqual(['package.json', 'node_modules', 'dist', 'models'])
    const [node, command] = wordsOf('ENTRYPOINT')
    expect(node).toBe('node')
    expect(existsSync(command!.replace('/app/', `${deploy}../`))).toBe(true)
    understood(wordsOf('CMD'))
  })

  it('is given what it is built of', () => {
    const given = readFileSync(join(deploy, 'Dockerfile.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
    for (const line of given) expect(existsSync(join(deploy, '..', line.slice(1))), line).toBe(true)
    expect(given).toEqual(
      expect.arrayContaining(['!src', '!scripts', '!models', '!package-lock.json', '!vite.config.ts']),
    )
  })
})

const server = ['/usr/sbin/nats-server', '/usr/local/bin/nats-server'].find((path) => existsSync(path))
it.skipIf(!server)('deploy/nats.conf is what nats-server takes', () => {
  const check = (path: string) =>
    execFileSync(server!, ['-t', '-c', path], { env: { NATS_PASSWORD: 'secret' }, stdio: 'pipe', encoding: 'utf8' })
  expect(() => check(join(deploy, 'nats.conf'))).not.toThrow()
  expect(() => check(join(deploy, 'compose.yaml'))).toThrow()
})
