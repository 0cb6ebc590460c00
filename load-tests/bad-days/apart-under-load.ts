import type { ServedModels } from '@cielo/inference';
import { audit } from '../audit/audit.ts';
import type { Evidence } from '../audit/evidence.ts';
import { gather } from '../audit/gather.ts';
import type { Breach } from '../simulator/findings.ts';
import { openApart, type ApartForTest, type ApartForTestOptions } from '../../services/allinone/test/apart.ts';
import { Load } from './load.ts';
import { serveReplayedClips } from './replayed-engine.ts';

/** Short bounds, so that what a dead process left is taken up soon and swept soon. */
const QUICK = {
  ORCHESTRATION_OPEN_PRO: '100000',
  ORCHESTRATION_RENDER_SLOTS: '4',
  ORCHESTRATION_LEASE_MS: '5000',
  ORCHESTRATION_WATCHDOG_MS: '500',
  ORCHESTRATION_NUDGE_MS: '5000',
  ORCHESTRATION_TRACKS_SWEEP_MS: '2000',
  ORCHESTRATION_TRACKS_GRACE_MS: '10000',
  DELIVERY_SWEEP_MS: '2000',
  DELIVERY_SWEEP_GRACE_MS: '10000',
  LOG_LEVEL: 'error',
};

/** The platform apart, with an engine that costs nothing, while people ask for clips. */
export class ApartUnderLoad {
  private constructor(
    readonly apart: ApartForTest,
    private readonly engine: ServedModels,
  ) {}

  static async open({ environment = {}, ...options }: ApartForTestOptions = {}): Promise<ApartUnderLoad> {
    const engine = await serveReplayedClips();
    const settings = { ...QUICK, MODEL_SERVERS: engine.address, ...environment };
    try {
      return new ApartUnderLoad(await openApart({ ...options, environment: settings }), engine);
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  ask(perSecond: number): Load {
    return new Load(() => this.apart.url, perSecond);
  }

  evidence(accepted: readonly string[]): Promise<Evidence> {
    return gather(this.apart.settings, accepted);
  }

  /**
   * Audits all stores again and again until there is nothing to say, since what is right in the end may take its time.
   * @returns what is still wrong after `patienceMs`, and how many generations there were
   */
  async settled(
    accepted: readonly string[],
    patienceMs: number,
    look: (evidence: Evidence) => Evidence = (evidence) => evidence,
  ): Promise<{ breaches: readonly Breach[]; ends: Readonly<Record<string, number>>; tookMs: number }> {
    const startedAt = performance.now();
    for (;;) {
      const evidence = look(await this.evidence(accepted));
      const { breaches } = audit(evidence);
      const tookMs = performance.now() - startedAt;
      if (breaches.length === 0 || tookMs > patienceMs) return { breaches, ends: endsOf(evidence), tookMs };
    }
  }

  async close(): Promise<void> {
    await this.apart.close();
    await this.engine.close();
  }
}

function endsOf({ generations }: Evidence): Readonly<Record<string, number>> {
  const ends: Record<string, number> = {};
  for (const { phase } of generations.values()) ends[phase.name] = (ends[phase.name] ?? 0) + 1;
  return ends;
}
