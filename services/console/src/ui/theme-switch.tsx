import { useState } from 'react';
import { Icon } from './icon.tsx';
import { chooseTheme, chosenTheme, systemTheme } from './theme.ts';

export function ThemeSwitch() {
  const [theme, setTheme] = useState(() => chosenTheme() ?? systemTheme());
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <button type="button" className="button quiet square" onClick={change} aria-label={`Switch to the ${other} theme`}>
      <Icon name={other === 'light' ? 'sun' : 'moon'} />
    </button>
  );
}
