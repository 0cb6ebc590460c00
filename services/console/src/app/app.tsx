import { useCallback, useEffect, useState } from 'react';
import { keyInHash, keyName } from '../features/session/key.ts';
import { SignIn } from '../features/session/sign-in.tsx';
import { keptHere } from './kept.ts';
import { hashOf } from './route.ts';
import { SignedIn } from './signed-in.tsx';

/** Who is here: the key from the link, the one kept from last time, or nobody yet. */
export function App() {
  const [key, setKey] = useState(() => takeKeyFromLink() ?? keptHere.read(keyName));
  const [reason, setReason] = useState<string>();

  const signIn = useCallback((next: string) => {
    keptHere.write(keyName, next);
    setReason(undefined);
    setKey(next);
  }, []);
  const signOut = useCallback((why?: string) => {
    keptHere.write(keyName, undefined);
    setReason(why);
    setKey(undefined);
  }, []);

  // A link with a key may also be opened while the page is there.
  useEffect(() => {
    const onHash = () => {
      const linked = takeKeyFromLink();
      if (linked) setKey(linked);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  return key ? <SignedIn key={key} apiKey={key} onSignOut={signOut} /> : <SignIn reason={reason} onKey={signIn} />;
}

/** Keeps the key of the link and takes it out of the address bar, the history and what is shared from there. */
function takeKeyFromLink(): string | undefined {
  const key = keyInHash(location.hash);
  if (!key) return undefined;
  history.replaceState(null, '', `${location.pathname}${location.search}${hashOf({ at: 'studio' })}`);
  keptHere.write(keyName, key);
  return key;
}
