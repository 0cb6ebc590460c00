import { useEffect, useState, useSyncExternalStore } from 'react';
import { BalancePage } from '../features/balance/balance-page.tsx';
import { ClipPage } from '../features/gallery/clip-page.tsx';
import { Studio } from '../features/studio/studio.tsx';
import { fitPicture } from '../features/studio/fit-picture.ts';
import { WorkspaceProvider } from './context.ts';
import { Header } from './header.tsx';
import { keptForNow } from './kept.ts';
import { Lost } from './lost.tsx';
import { routeOf, type Route } from './route.ts';
import { Workspace, type Outside } from './workspace.ts';

interface Props {
  readonly apiKey: string;
  readonly onSignOut: (why?: string) => void;
}

const promptName = 'cielo.prompt';

const browser: Outside = {
  nowMs: () => Date.now(),
  wait: (durationMs, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, durationMs);
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
  fitPicture,
  newName: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
};

/** The console of one key: its workspace for as long as it is signed in, and the screen that the address names. */
export function SignedIn({ apiKey, onSignOut }: Props) {
  const [workspace, setWorkspace] = useState<Workspace>();
  const route = useRoute();

  useEffect(() => {
    const keyRefused = () => onSignOut('This key is no longer accepted. Sign in with another one.');
    const next = new Workspace('', apiKey, browser, keyRefused, keptForNow.read(promptName));
    const forgetNothing = next.draft.subscribe(() => keptForNow.write(promptName, next.draft.get().prompt));
    const onVisible = () => next.setAwake(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onVisible);
    setWorkspace(next);
    void next.refresh();
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      forgetNothing();
      next.stop();
    };
  }, [apiKey, onSignOut]);

  if (!workspace) return null;
  return (
    <WorkspaceProvider value={workspace}>
      <a className="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <Header route={route} onSignOut={() => (keptForNow.write(promptName, undefined), onSignOut())} />
      <Lost />
      {route.at === 'studio' && <Studio />}
      {route.at === 'clip' && <ClipPage key={route.id} id={route.id} />}
      {route.at === 'credits' && <BalancePage />}
    </WorkspaceProvider>
  );
}

function useRoute(): Route {
  const hash = useSyncExternalStore(subscribeToHash, () => location.hash);
  useEffect(() => {
    scrollTo(0, 0);
  }, [hash]);
  return routeOf(hash);
}

function subscribeToHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The fragment is the route, so skipping moves the focus by hand. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}
