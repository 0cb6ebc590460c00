import { GenerationCompleted, GenerationFailed } from '@cielo/contracts';
import { post } from './http.ts';
import type { CostlessWorld } from './world.ts';

const BODY = { model: 'sora-2', prompt: 'A dog runs along the beach.', seconds: '4' };

export interface SagaLoad {
  /** Keeps so many in flight until so many are completed. @returns generations per second */
  closedLoop(options: { readonly inFlight: number; readonly generations: number }): Promise<number>;
  /** At a steady rate, whether those before are completed or not. @returns milliseconds from the request to its end, of each */
  openLoop(options: { readonly perSecond: number; readonly seconds: number }): Promise<number[]>;
}

/** Asks for clips, account by account, and hears from the event log when they are there. */
export async function loadOn(world: CostlessWorld): Promise<SagaLoad> {
  const waiting = new Map<string, (completed: boolean) => void>();
  const early = new Map<string, boolean>();
  await world.eventLog.subscribe('bench', ['orchestration.generation.v1'], async ({ type, key }) => {
    if (type !== GenerationCompleted.$type && type !== GenerationFailed.$type) return;
    const completed = type === GenerationCompleted.$type;
    const heard = waiting.get(key);
    waiting.delete(key);
    if (heard) heard(completed);
    else early.set(key, completed);
  });

  async function generate(nth: number): Promise<number> {
    const startedAt = performance.now();
    const key = world.keys[nth % world.keys.length]!;
    const { status, body } = await post(`${world.url('orchestration')}/v1/videos`, key, BODY);
    if (status !== 200) throw new Error(`create answered ${status}: ${JSON.stringify(body)}`);
    const id = body['id'] as string;
    const known = early.get(id);
    early.delete(id);
    const completed = known ?? (await new Promise<boolean>((resolve) => waiting.set(id, resolve)));
    if (!completed) throw new Error(`${id} failed`);
    return performance.now() - startedAt;
  }

  return {
    async closedLoop({ inFlight, generations }) {
      let next = 0;
      const startedAt = performance.now();
      await Promise.all(
        Array.from({ length: inFlight }, async () => {
          while (next < generations) await generate(next++);
        }),
      );
      return generations / ((performance.now() - startedAt) / 1000);
    },
    async openLoop({ perSecond, seconds }) {
      const all: Promise<number>[] = [];
      const startedAt = performance.now();
      for (let nth = 0; nth < perSecond * seconds; nth += 1) {
        const due = startedAt + (nth * 1000) / perSecond;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        all.push(generate(nth));
      }
      return Promise.all(all);
    },
  };
}
