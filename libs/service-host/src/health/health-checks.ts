/** What is wrong, or nothing. */
export type Check = () => Promise<void> | void;

export interface Readiness {
  readonly ready: boolean;
  /** By the check's name: `ok`, or what is wrong. */
  readonly checks: Readonly<Record<string, string>>;
}

/** What has to be well for the service to be given work. */
export class HealthChecks {
  private readonly checks = new Map<string, Check>();

  /** A check that throws says: not ready, and why. @returns what ends it. */
  add(name: string, check: Check): () => void {
    this.checks.set(name, check);
    return () => this.checks.delete(name);
  }

  async look(): Promise<Readiness> {
    const results = await Promise.all([...this.checks].map(async ([name, check]) => [name, await run(check)] as const));
    return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
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
