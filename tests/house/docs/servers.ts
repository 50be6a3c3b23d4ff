import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres, withoutPostgres } from '../../archive/postgres.ts'
import { startNats, withoutNats } from '../../fleet/nats.ts'
import { report, warc } from '../../fleet/news.ts'

/** Why there are no servers for the documents that want them, or undefined where there are. */
export const withoutServers = withoutNats ?? withoutPostgres

/** The documents whose commands want a PostgreSQL and a NATS. */
export const withServers: ReadonlySet<string> = new Set(['docs/scale.md'])

/** Servers as a document finds them. */
interface Servers {
  readonly env: NodeJS.ProcessEnv
  /** Addresses and places of the document → those of the servers, and of news in a folder. */
  readonly means: ReadonlyMap<string, string>
  end(): Promise<void>
}

/** A PostgreSQL, in which `createdb` makes databases, a NATS, and some news to read. */
export async function startServers(folder: string): Promise<Servers> {
  const [postgres, nats] = [startPostgres(), await startNats()]
  const host = new URL(postgres.database()).searchParams.get('host')!
  const news = join(folder, 'news')
  mkdirSync(join(news, 'reports'), { recursive: true })
  writeFileSync(join(news, '2026-03-01.warc'), warc(0, 4))
  for (const nth of [4, 5]) writeFileSync(join(news, 'reports', `${nth}.txt`), report(nth))
  return {
    env: { PGHOST: host, PGUSER: 'desk' },
    means: new Map([
      ['nats://nats.example:4222', nats.address],
      ['postgres://desk@db.example/copydesk', `postgres://desk@localhost/copydesk?host=${encodeURIComponent(host)}`],
      ['/news/2026-03-01.warc.gz', `${news}/2026-03-01.warc`],
      ['/news/', `${news}/`],
    ]),
    end: async () => {
      await nats.remove()
      postgres.remove()
    },
  }
}
