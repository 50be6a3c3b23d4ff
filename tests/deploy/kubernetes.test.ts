import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, understood } from './commands.ts'
import {
  deploy,
  documentsIn,
  faultsOfKubernetes,
  filesIn,
  type Manifest,
  misspelt,
  pathsIn,
  withAt,
} from './manifests.ts'

const [kustomization] = documentsIn('kubernetes/kustomization.yaml') as [Manifest]
const manifests = filesIn('kubernetes')
  .filter((path) => !path.endsWith('kustomization.yaml'))
  .flatMap((path) => documentsIn(path))
const nameOf = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name ?? metadata.generateName}`
const each = manifests.map((manifest) => [nameOf(manifest), manifest] as const)
const ofKind = (kind: string): readonly Manifest[] => manifests.filter((manifest) => manifest.kind === kind)
const pods = [...ofKind('Deployment'), ...ofKind('StatefulSet'), ...ofKind('Job')].map((manifest) => ({
  name: nameOf(manifest),
  kind: manifest.kind,
  labels: manifest.spec.template.metadata.labels,
  spec: manifest.spec.template.spec,
  claims: (manifest.spec.volumeClaimTemplates ?? []).map(({ metadata }: Manifest) => metadata.name),
}))
const containers = pods.flatMap(({ name, spec }) => spec.containers.map((one: Manifest) => [name, one] as const))

describe('deploy/kubernetes', () => {
  it.each(each)('%s is what Kubernetes has', (_, manifest) => expect(faultsOfKubernetes(manifest)).toEqual([]))

  /** Names that whoever writes it chooses. */
  const chosen = /\/(?:labels|matchLabels|annotations|data|stringData|requests|limits|selector)\/[^/]+$/
  it.each(each)('%s is none with a field misspelt', (_, manifest) => {
    const fields = pathsIn(manifest).filter((path) => !/\/\d+$/.test(path))
    const free = (path: string) => chosen.test(path) && !/\/selector\/match\w+$/.test(path)
    for (const path of fields.filter((one) => !free(one)))
      expect([path, faultsOfKubernetes(misspelt(manifest, path)).length > 0]).toEqual([path, true])
  })

  it.each([
    ['Deployment worker', '/spec/replicas', 'four'],
    ['Deployment worker', '/spec/selector', undefined],
    ['StatefulSet nats', '/spec/template/spec/containers/0/ports', { client: 4222 }],
    ['Job submit-', '/spec/template', undefined],
    ['PodDisruptionBudget nats', '/apiVersion', 'policy/v2'],
    ['NetworkPolicy readers', '/spec/egress', {}],
  ])('%s is none with %s that is %j', (name, path, value) => {
    const manifest = manifests.find((one) => nameOf(one) === name)!
    expect(faultsOfKubernetes(withAt(manifest, path, value))).not.toEqual([])
  })

  it('is put together of files that are there, all of them in one namespace', () => {
    for (const path of kustomization.resources) expect(existsSync(join(deploy, 'kubernetes', path)), path).toBe(true)
    for (const manifest of manifests)
      if (manifest.kind !== 'Namespace')
        expect([nameOf(manifest), manifest.metadata.namespace]).toEqual([nameOf(manifest), 'copydesk'])
  })

  it.each(containers)('%s runs without root, writes nowhere but in volumes, and has its share', (name, container) => {
    const pod = pods.find((one) => one.name === name)!
    expect(pod.spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(pod.spec.automountServiceAccountToken).toBe(false)
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(container.resources).toMatchObject({ requests: { cpu: expect.anything(), memory: expect.anything() } })
    expect(container.resources.limits.memory).toBeDefined()
    const ports = (container.ports ?? []).map((port: Manifest) => port.name)
    const probes = [container.livenessProbe, container.readinessProbe, container.startupProbe].filter(Boolean)
    expect(probes.length >= 2).toBe(pod.kind !== 'Job')
    for (const { httpGet } of probes) expect(ports).toContain(httpGet.port)
    const volumes = [...(pod.spec.volumes ?? []).map((volume: Manifest) => volume.name), ...pod.claims]
    for (const mount of container.volumeMounts) expect(volumes).toContain(mount.name)
  })

  it('asks only for secrets and settings that are described', () => {
    const keys = new Map(ofKind('Secret').map(({ metadata, stringData }) => [metadata.name, Object.keys(stringData)]))
    for (const [, { env = [] }] of containers)
      for (const { valueFrom } of env)
        if (valueFrom?.secretKeyRef) expect(keys.get(valueFrom.secretKeyRef.name)).toContain(valueFrom.secretKeyRef.key)
    const settings = ofKind('ConfigMap').map(({ metadata }) => metadata.name)
    for (const { spec } of pods)
      for (const { configMap } of spec.volumes ?? []) if (configMap) expect(settings).toContain(configMap.name)
  })

  it('gives the command options and variables that it knows', () => {
    const ours = containers
      .map(([, container]) => container)
      .filter(({ image }) => /^(?:.*\/)?copydesk(?::|$)/.test(image))
    expect(ours.map(({ name }) => name)).toEqual(['worker', 'submit'])
    for (const { args, env } of ours) {
      understood(args)
      const inserted = env.flatMap(({ value = '' }: Manifest) =>
        [...value.matchAll(/\$\((\w+)\)/g)].map(([, name]) => name),
      )
      const own = env.map(({ name }: Manifest) => name).filter((name: string) => !inserted.includes(name))
      expect(own).toContain('COPYDESK_NATS')
      for (const name of own) expect(environment).toContain(name)
      // Kubernetes puts in only what was told before.
      for (const name of inserted) expect(env[0].name).toBe(name)
    }
  })

  it('gives a worker time to finish, and lets some go at a time', () => {
    const worker = pods.find(({ name }) => name === 'Deployment worker')!
    expect(worker.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(60)
    const labels = pods.map((pod) => pod.labels['app.kubernetes.io/name'])
    for (const { spec } of ofKind('PodDisruptionBudget'))
      expect(labels).toContain(spec.selector.matchLabels['app.kubernetes.io/name'])
    for (const { spec } of ofKind('HorizontalPodAutoscaler'))
      expect(`${spec.scaleTargetRef.kind} ${spec.scaleTargetRef.name}`).toBe(worker.name)
  })

  it('lets through the network what is needed, by ports that somebody listens at', () => {
    const listened = containers.flatMap(([, { ports = [] }]) =>
      ports.map(({ containerPort }: Manifest) => containerPort),
    )
    const [nobody] = ofKind('NetworkPolicy').filter(({ metadata }) => metadata.name === 'nobody')
    expect(nobody!.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
    for (const { spec } of ofKind('NetworkPolicy'))
      for (const { ports } of spec.ingress ?? []) for (const { port } of ports) expect(listened).toContain(port)
  })
})
