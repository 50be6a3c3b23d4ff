import { useEffect, useRef, useState } from 'preact/hooks'
import type { Begun } from '../../api/adding.ts'
import { tell } from '../answers.ts'
import { count } from './words.tsx'

/** A file with its path below the folder that was dropped. */
interface Sent {
  readonly file: File
  readonly path: string
}

/** Files and folders, dropped or chosen, with what is known of all of them. */
export function Send({ begin }: { readonly begin: (work: Promise<Begun>) => void }) {
  const [isOver, setIsOver] = useState(false)
  const [known, setKnown] = useState({ outlet: '', published: '' })
  const [sending, setSending] = useState('')
  const send = (sent: Promise<readonly Sent[]>) =>
    begin(sent.then((all) => sendAll(all, known, setSending)).finally(() => setSending('')))
  const dropped = useRef(send)
  dropped.current = send
  useEffect(() => onDrop(setIsOver, (transfer) => dropped.current(droppedIn(transfer))), [])
  const chosen = (input: HTMLInputElement) => {
    const all = [...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    input.value = ''
    if (all.length > 0) send(Promise.resolve(all))
  }
  return (
    <section class={isOver ? 'drop is-over' : 'drop'}>
      <h2>Files</h2>
      <p class="choose">
        Drop files or a folder here, or choose{' '}
        <label class="button">
          files
          <input type="file" multiple onChange={(event) => chosen(event.currentTarget)} />
        </label>{' '}
        <label class="button">
          a folder
          <input
            type="file"
            multiple
            {...{ webkitdirectory: true }}
            onChange={(event) => chosen(event.currentTarget)}
          />
        </label>
      </p>
      <p class="line">
        <label>
          Outlet{' '}
          <input
            value={known.outlet}
            onInput={({ currentTarget: { value } }) => setKnown({ ...known, outlet: value })}
          />
        </label>
        <label>
          Date{' '}
          <input
            type="date"
            value={known.published}
            onInput={({ currentTarget: { value } }) => setKnown({ ...known, published: value })}
          />
        </label>
      </p>
      <p class="none">
        Text, pages, PDF, mail, mailboxes, feeds, web archives, JSON Lines; also compressed by gzip. Outlet and date
        only if you know better than they say.
      </p>
      <p class="wait" aria-live="polite">
        {sending}
      </p>
    </section>
  )
}

/** The whole page takes what is dropped, wherever that falls; tells how to end it. */
function onDrop(over: (isOver: boolean) => void, drop: (transfer: DataTransfer) => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  const take = (event: DragEvent, isOver: boolean) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    over(isOver)
  }
  addEventListener('dragover', (event) => take(event, true), { signal })
  addEventListener('dragleave', (event) => event.relatedTarget === null && over(false), { signal })
  addEventListener(
    'drop',
    (event) => {
      take(event, false)
      if (event.dataTransfer && hasFiles(event)) drop(event.dataTransfer)
    },
    { signal },
  )
  return () => stop.abort()
}

/** So much is sent at once; what is more becomes several jobs. */
const most = { files: 2000, bytes: 1024 ** 3 }

async function sendAll(
  all: readonly Sent[],
  { outlet, published }: { readonly outlet: string; readonly published: string },
  say: (what: string) => void,
): Promise<Begun> {
  const refused: Begun['refused'] = []
  let job: number | undefined
  let done = 0
  for (const some of batches(all)) {
    say(`Sending ${count(all.length, 'file')}${done > 0 ? `, ${done} sent` : ''}…`)
    const form = new FormData()
    if (outlet.trim()) form.append('outlet', outlet.trim())
    if (published) form.append('published', published)
    for (const { file, path } of some) form.append('files', file, path)
    const begun = await tell<Begun>('/add/files', form)
    refused.push(...begun.refused)
    job ??= begun.job
    done += some.length
  }
  if (done === 0) throw new Error('there is no file in it')
  return { ...(job === undefined ? {} : { job }), refused }
}

function* batches(all: readonly Sent[]): Generator<readonly Sent[]> {
  let batch: Sent[] = []
  let bytes = 0
  for (const one of all) {
    if (batch.length >= most.files || (batch.length > 0 && bytes + one.file.size > most.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(one)
    bytes += one.file.size
  }
  if (batch.length > 0) yield batch
}

/** All files in what was dropped, those in folders too; hidden ones are left. */
async function droppedIn({ items, files }: DataTransfer): Promise<readonly Sent[]> {
  // The list is empty as soon as this function waits.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...files].map((file) => ({ file, path: file.name }))
  const found: Sent[] = []
  for (const entry of entries) await gather(entry, found)
  return found
}

async function gather(entry: FileSystemEntry, found: Sent[]): Promise<void> {
  if (entry.name.startsWith('.')) return
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))
    found.push({ file, path: entry.fullPath.replace(/^\//, '') })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return
    for (const one of some) await gather(one, found)
  }
}
