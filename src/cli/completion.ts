import type { Arguments } from './arguments.ts'
import { type Command, commands, common, type Option } from './commands.ts'
import { UsageError } from './usage.ts'

const shells: { readonly [shell: string]: () => string } = { bash, zsh, fish }

/** `copydesk completion bash`: the script that the shell sources. */
export function completion({ operands: [shell, ...more] }: Arguments): number {
  const script = shell !== undefined && Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (!script || more.length > 0) throw new UsageError('completion needs the name of one shell: bash, zsh or fish')
  process.stdout.write(script())
  return 0
}

const all = Object.entries<Command>(commands)
const optionsOf = (command: Command): [string, Option][] => Object.entries({ ...command.options, ...common })
const lists = (options: [string, Option][]) => options.flatMap(([name, { list }]) => (list ? [{ name, list }] : []))
const takesFolder = ({ value }: Option) => value === 'FOLDER'
const spellings = (options: [string, Option][]) =>
  options.flatMap(([name, { short }]) => [`--${name}`, ...(short ? [`-${short}`] : [])])

function bash(): string {
  const taking = (suits: (option: Option) => boolean) =>
    all.flatMap(([, command]) => spellings(optionsOf(command).filter(([, option]) => suits(option)))).join('|')
  const cases = all.map(
    ([name, command]) =>
      `    ${name}) options="${spellings(optionsOf(command)).join(' ')}" words="${command.operands?.join(' ') ?? ''}" files=${command.operands ? 'no' : 'yes'} ;;`,
  )
  return `# bash completion for copydesk
_copydesk() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" options words files
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${all.map(([name]) => name).join(' ')} ${spellings(Object.entries(common)).join(' ')}" -- "$current"))
    return
  fi
  case "$previous" in
    ${taking(takesFolder)})
      compopt -o filenames 2>/dev/null
      local IFS=$'\\n'
      COMPREPLY=($(compgen -d -- "$current"))
      return ;;
${all
  .flatMap(([, command]) => lists(optionsOf(command)))
  .map(
    ({ name, list }) => `    --${name})
      local before=""
      [[ "$current" == *,* ]] && before="\${current%,*},"
      COMPREPLY=($(compgen -P "$before" -W "${list.join(' ')}" -- "\${current##*,}"))
      compopt -o nospace 2>/dev/null
      return ;;`,
  )
  .join('\n')}
    ${taking(({ value, list }) => value !== undefined && !list)}) return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) return ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *)
      if [ "$files" = yes ]; then
        compopt -o filenames 2>/dev/null
        local IFS=$'\\n'
        COMPREPLY=($(compgen -f -- "$current"))
      else
        COMPREPLY=($(compgen -W "$words" -- "$current"))
      fi ;;
  esac
}
complete -F _copydesk copydesk
`
}

function zsh(): string {
  const quoted = (text: string) => text.replaceAll("'", "'\\''").replace(/[[\]:]/g, '\\$&')
  const cases = all.map(([name, command]) => {
    const options = optionsOf(command).flatMap(([long, option]) => {
      const { short, value, list, help } = option
      const action = takesFolder(option) ? '_files -/' : list ? `_values -s , ${value} ${list.join(' ')}` : ''
      const values = value ? `:${value}:${action}` : ''
      return [`--${long}`, ...(short ? [`-${short}`] : [])].map((spelling) => `'${spelling}[${quoted(help)}]${values}'`)
    })
    const operand = command.operands ? `'1:operand:(${command.operands.join(' ')})'` : `'*:file:_files'`
    return `    ${name}) _arguments ${[...options, operand].join(' \\\n      ')} ;;`
  })
  return `#compdef copydesk
_copydesk() {
  if (( CURRENT == 2 )); then
    local -a names=(${all.map(([name, { summary }]) => `'${name}:${quoted(summary)}'`).join(' ')})
    _describe command names
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('\n')}
  esac
}
compdef _copydesk copydesk
`
}

function fish(): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const lines = all.flatMap(([name, command]) => [
    `complete -c copydesk -n __fish_use_subcommand -f -a ${name} -d ${quoted(command.summary)}`,
    ...(command.operands
      ? [`complete -c copydesk -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(command.operands.join(' '))}`]
      : []),
    ...optionsOf(command).map(([long, option]) => {
      const { short, value, list, help } = option
      const words = takesFolder(option)
        ? '(__fish_complete_directories)'
        : list && `(__fish_append , ${list.join(' ')})`
      const values = value ? ` -x${words ? ` -a ${quoted(words)}` : ''}` : ''
      return `complete -c copydesk -n '__fish_seen_subcommand_from ${name}' -l ${long}${short ? ` -s ${short}` : ''}${values} -d ${quoted(help)}`
    }),
  ])
  return `# fish completion for copydesk\n${lines.join('\n')}\n`
}
