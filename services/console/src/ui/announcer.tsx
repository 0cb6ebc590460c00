import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

interface Announcer {
  /** Says it to those who hear the page. */
  say(sentence: string): void;
  /** Says it and shows it for a moment. */
  show(sentence: string): void;
}

const Context = createContext<Announcer>({ say: () => undefined, show: () => undefined });

export const useAnnouncer = (): Announcer => useContext(Context);

const shownMs = 4_000;

/** Holds the two live regions of the page: one seen, one only heard. They exist from the start, or nobody would hear them change. */
export function AnnouncerRegions({ children }: { readonly children: ReactNode }) {
  const [heard, setHeard] = useState('');
  const [shown, setShown] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((sentence: string) => {
    clearTimeout(timer.current);
    setShown(sentence);
    timer.current = setTimeout(() => setShown(''), shownMs);
  }, []);
  const announcer = useMemo(() => ({ say: setHeard, show }), [show]);

  return (
    <Context value={announcer}>
      {children}
      <p className="only-heard" role="status">
        {heard}
      </p>
      <p className="toast" role="status" data-shown={shown !== ''}>
        {shown}
      </p>
    </Context>
  );
}
