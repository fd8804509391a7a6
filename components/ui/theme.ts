import { signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const key = 'theme';

/** The theme that the learner chose; `system` follows the computer. */
export const theme = signal<Theme>('system');

/** Takes up the theme chosen before; call it once before the first drawing. */
export function restoreTheme(root: HTMLElement): void {
  const kept = localStorage.getItem(key) as Theme | null;
  setTheme(root, kept && themes.includes(kept) ? kept : 'system');
}

/** Goes on to the next theme: system, light, dark. */
export function nextTheme(root: HTMLElement): void {
  setTheme(root, themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'system');
}

function setTheme(root: HTMLElement, chosen: Theme): void {
  theme.value = chosen;
  if (chosen === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', chosen);
  localStorage.setItem(key, chosen);
}
