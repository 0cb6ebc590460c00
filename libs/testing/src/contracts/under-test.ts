import type { Clock } from '@cielo/effects';

/** An adapter under test and what surrounds it. */
export interface UnderTest {
  readonly clock: Clock;
  /** Runs the test's work; an adapter whose time is simulated lets it pass meanwhile. */
  during<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A test's body, with an adapter that was opened for it alone. */
export function withOpen<A extends UnderTest>(
  open: () => Promise<A>,
  body: (adapter: A) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const adapter = await open();
    try {
      await adapter.during(body(adapter));
    } finally {
      await adapter.close();
    }
  };
}

/** Something to wait for. */
export class Signal {
  private give: () => void = () => {};
  readonly given = new Promise<void>((resolve) => (this.give = resolve));

  set(): void {
    this.give();
  }
}

/** What the work throws; fails when it does not. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('It did not fail')),
    (error: unknown) => error,
  );
}
