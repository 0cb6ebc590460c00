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

  /** A check that throws says: not ready, and why. @returns what ends it. */
  add(name: string, check: Check, { counts = true }: CheckOptions = {}): () => void {
    this.checks.set(name, { check, counts });
    return () => this.checks.delete(name);
  }

  async look(): Promise<Readiness> {
    const looks = [...this.checks].map(async ([name, { check, counts }]) => ({ name, counts, said: await run(check) }));
    const results = await Promise.all(looks);
    return {
      ready: results.every(({ said, counts }) => said === 'ok' || !counts),
      checks: Object.fromEntries(results.map(({ name, said }) => [name, said])),
    };
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
