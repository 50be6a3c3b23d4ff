import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { parseAllDocuments } from 'yaml'

const require = createRequire(import.meta.url)

/** The folder of manifests. */
export const deploy = fileURLToPath(new URL('../../deploy/', import.meta.url))

/** What a file of YAML says, document by document; throws where it is none. */
export function documentsIn(path: string): readonly Manifest[] {
  const documents = parseAllDocuments(readFileSync(join(deploy, path), 'utf8'), { merge: true, strict: true })
  return [...documents].map((document) => {
    if (document.errors[0]) throw document.errors[0]
    return document.toJS()
  })
}

/** Anything in it, by name. */
// biome-ignore lint/suspicious/noExplicitAny: manifests have a hundred forms, and the schemas tell which are right
export type Manifest = { readonly [field: string]: any }

/** Paths of the files below a folder of manifests. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(deploy, folder)).map((name) => join(folder, name))

const schema = join(dirname(require.resolve('dclint/package.json')), 'schemas', 'compose.schema.json')
const { $schema, ...specification } = JSON.parse(readFileSync(schema, 'utf8'))
const isCompose = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(specification)

/** By the schema of the Compose specification, as dclint has it. */
export function faultsOfCompose(compose: unknown): readonly string[] {
  isCompose(compose)
  return (isCompose.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** By the schema that Kubernetes has for such an object, no field of which may be one that it doesn't know. */
export function faultsOfKubernetes(manifest: Manifest): readonly string[] {
  const validate = validatorOf(manifest)
  if (!validate) return [`there is no ${manifest.kind} in ${manifest.apiVersion}`]
  const seen = new Set<string>()
  try {
    validate.call(watched(manifest, '', seen))
  } catch (error) {
    return [(error as Error).message]
  }
  // What the validator never looked at is nothing that the schema names.
  return pathsIn(manifest)
    .filter((path) => !seen.has(path))
    .map((path) => `${path} is unknown`)
}

/** What validates such an object, which it takes as `this`. */
function validatorOf({ apiVersion, kind }: Manifest): ((this: unknown) => void) | undefined {
  try {
    return require(`kubernetes-models/${apiVersion}`)[kind].prototype.validate
  } catch {
    return undefined
  }
}

/** The same, telling what of it is looked at. */
function watched(value: unknown, path: string, seen: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return Reflect.get(target, key)
      const inner = `${path}/${escaped(key)}`
      seen.add(inner)
      return watched(Reflect.get(target, key), inner, seen)
    },
  })
}

/** JSON Pointer's. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
const plain = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

/** Where its fields are: "/spec/replicas", "/spec/ports/0/name". */
export function pathsIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}/${escaped(key)}`
    return [here, ...pathsIn(inner, here)]
  })
}

/** A copy in which something else is at a path; nothing where it is undefined. */
export function withAt(manifest: Manifest, path: string, value: unknown): Manifest {
  const copy = structuredClone(manifest)
  const keys = path.slice(1).split('/').map(plain)
  const last = keys.pop()!
  const at: { [field: string]: unknown } = keys.reduce<Manifest>((within, key) => within[key], copy)
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

/** A copy in which the last name of a path has another letter at its end. */
export function misspelt(manifest: Manifest, path: string): Manifest {
  const value = path
    .slice(1)
    .split('/')
    .map(plain)
    .reduce<Manifest>((within, key) => within[key], manifest)
  return withAt(withAt(manifest, `${path}x`, value), path, undefined)
}
