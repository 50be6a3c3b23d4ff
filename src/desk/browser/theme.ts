import { effect, signal } from '@preact/signals'

const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const kept = localStorage.getItem('theme')

/** How the desk looks: as the reader chose, else as the system has it. */
export const theme = signal<Theme>(themes.find((one) => one === kept) ?? 'auto')

export function turnTheme(): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length]!
}

effect(() => {
  document.documentElement.dataset.theme = theme.value
  localStorage.setItem('theme', theme.value)
})
