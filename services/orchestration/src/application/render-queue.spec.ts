import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '@cielo/effects';
import type { OrchestrationConfig } from '../config.ts';
import { Catalogue } from '../domain/catalogue.ts';
import type { Generation } from '../domain/generation.ts';
import type { Model } from '../domain/model.ts';
import { GenerationChanges } from './generation-changes.ts';
import type { Generations } from './needs.ts';
import type { PaceKeeper } from './pace-keeper.ts';
import type { ReadyModels } from './ready-models.ts';
import { RenderQueue } from './render-queue.ts';

const model = { name: 'sora-2', aliases: [], engine: { server: 'built-in', model: 'standard' } } as unknown as Model;
const config = {
  ORCHESTRATION_SHARE_PRO: 4,
  ORCHESTRATION_SHARE_STANDARD: 2,
  ORCHESTRATION_AGING_CAP_MS: 600_000,
} as OrchestrationConfig;

const queued = (id: string) =>
  ({
    id,
    accountId: 'acct_1',
    phase: { name: 'queued', notBeforeMs: 0 },
    terms: { plan: 'pro', engineModel: 'standard', brief: { model: 'sora-2', seconds: 4 } },
    queuedAtMs: 0,
    createdAtMs: 0,
  }) as unknown as Generation;

describe('the queue of a process', () => {
  let nowMs: number;
  let looks: number;
  let kept: number;
  let stored: Generation[];
  let changes: GenerationChanges;
  let queue: RenderQueue;

  beforeEach(() => {
    nowMs = looks = kept = 0;
    stored = [];
    changes = new GenerationChanges();
    const find = (_index: string, group: string) => {
      looks += 1;
      const items = stored.map((aggregate) => ({ id: aggregate.id, aggregate }));
      return Promise.resolve({ items: group === 'pro/standard' ? items : [] });
    };
    const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs } as Clock;
    const paces = { renderSeconds: () => ((kept += 1), 1) } as unknown as PaceKeeper;
    const ready = {
      readyAmong: (models: Iterable<string>) => Promise.resolve(new Set(models)),
    } as unknown as ReadyModels;
    const generations = { find } as unknown as Generations;
    queue = new RenderQueue(generations, new Catalogue([model]), clock, config, paces, ready, changes);
  });

  it('looks past those that pause after a failure, and not past those whose process is ahead', async () => {
    const pausing = { ...queued('video_1'), phase: { name: 'queued', notBeforeMs: 500 } } as unknown as Generation;
    const ahead = { ...queued('video_2'), queuedAtMs: 600_000, phase: { name: 'queued', notBeforeMs: 600_000 } };
    stored = [pausing, ahead as unknown as Generation];
    expect((await queue.choose())?.id).toBe('video_2');
    expect(await queue.choose()).toBeUndefined();
    nowMs = 500;
    expect((await queue.choose())?.id).toBe('video_1');
  });

  it('keeps nothing of those who come while nobody chooses', () => {
    for (let i = 0; i < 1000; i += 1) changes.tell(queued(`video_${i}`));
    expect(kept).toBe(0);
  });

  it('knows who came just after a look without another one', async () => {
    expect(await queue.choose()).toBeUndefined();
    const looked = looks;
    changes.tell(queued('video_1'));
    expect((await queue.choose())?.id).toBe('video_1');
    expect(looks).toBe(looked);
  });

  it('finds those who came while nobody chose', async () => {
    await queue.choose();
    nowMs += 1000;
    stored = [queued('video_1')];
    changes.tell(stored[0]!);
    expect((await queue.choose())?.id).toBe('video_1');
  });
});
