import type { Clock } from '@cielo/effects';

/** What is only told keeps nobody waiting: load balancers and Kubernetes give up a look after a second. Milliseconds. */
const TOLD_WITHIN_MS = 800;

/** What is wrong, or nothing. */
export type Check = () => Promise<void> | void;

export interface Readiness {
  readonly ready: boolean;
  /** By the check's name: `ok`, or what is wrong. */
  readonly checks: Readonly<Record<string, string>>;
}

export interface CheckOptions {
  /** Whether a service that fails it is not ready. Default true; otherwise it is only told. */
  readonly counts?: boolean;
}

/** What has to be well for the service to be given work, and what is worth telling beside it. */
export class HealthChecks {
  private readonly checks = new Map<string, { readonly check: Check; readonly counts: boolean }>();

  constructor(private readonly clock: Clock) {}

  /** A check that throws says: not ready, and why. @returns what ends it. */
  add(name: string, check: Check, { counts = true }: CheckOptions = {}): () => void {
    this.checks.set(name, { check, counts });
    return () => this.checks.delete(name);
  }

  async look(): Promise<Readiness> {
    const looks = [...this.checks].map(async ([name, { check, counts }]) => ({
      name,
      counts,
      said: await this.said(check, counts),
    }));
    const results = await Promise.all(looks);
    return {
      ready: results.every(({ said, counts }) => said === 'ok' || !counts),
      checks: Object.fromEntries(results.map(({ name, said }) => [name, said])),
    };
  }

  private async said(check: Check, counts: boolean): Promise<string> {
    if (counts) return run(check);
    let stop = () => {};
    const late = new Promise<string>((resolve) => {
      stop = this.clock.after(TOLD_WITHIN_MS, () => resolve(`has not answered within ${TOLD_WITHIN_MS} ms`));
    });
    return Promise.race([run(check), late]).finally(stop);
  }
}

async function run(check: Check): Promise<string> {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
