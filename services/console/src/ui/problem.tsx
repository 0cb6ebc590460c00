import type { ReactNode } from 'react';

/** What is wrong with a field, right at it. The place exists before there is anything to say, so that it is heard. */
export function Problem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="problem" aria-live="polite" hidden={!children}>
      {children}
    </p>
  );
}
