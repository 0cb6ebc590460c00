import { keptHere } from '../app/kept.ts';

export type Theme = 'light' | 'dark';

const name = 'cielo.theme';

/** The theme that was chosen here, if one was; else the system's counts. */
export function chosenTheme(): Theme | undefined {
  const theme = keptHere.read(name);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

export function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows a theme. Choosing what the system has anyway is no choice: the page follows the system again. */
export function chooseTheme(theme: Theme | undefined): void {
  const chosen = theme === systemTheme() ? undefined : theme;
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
  keptHere.write(name, chosen);
}
