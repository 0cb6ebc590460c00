import { number } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { useWorkspace } from './context.ts';
import { hashOf, type Route } from './route.ts';
import { useStore } from './store.ts';

interface Props {
  readonly route: Route;
  readonly onSignOut: () => void;
}

export function Header({ route, onSignOut }: Props) {
  const { balance } = useStore(useWorkspace().account);
  return (
    <header className="header">
      <a className="header-home" href={hashOf({ at: 'studio' })} aria-label="Cielo, to the studio">
        <Logo />
      </a>
      <nav aria-label="Console">
        <a href={hashOf({ at: 'studio' })} aria-current={route.at === 'studio' ? 'page' : undefined}>
          Studio
        </a>
        <a href={hashOf({ at: 'credits' })} aria-current={route.at === 'credits' ? 'page' : undefined}>
          Credits{balance && <span className="figures header-credits">{number(balance.available)}</span>}
        </a>
      </nav>
      <ThemeSwitch />
      <button type="button" className="button quiet sign-out" onClick={onSignOut}>
        <Icon name="leave" />
        <span>Sign out</span>
      </button>
    </header>
  );
}
