import { describe, expect, it } from 'vitest';
import {
  CastingApproved,
  ClipMastered,
  ClipPublished,
  DecideLaunch,
  DecideLaunchResponse,
  GenerationCancelled,
  GenerationCleared,
  GenerationCompleted,
  GenerationFailed,
  GenerationRendered,
  GenerationRequested,
  GenerationStarted,
  HoldCaptured,
  HoldPlaced,
  Quote,
  QuoteResponse,
  ReviewApproved,
  describeEvent,
  type EventMessage,
} from '@cielo/contracts';
import { SimulatedWorld, type FaultRates, type SimulatedProcess } from '@cielo/effects';
import { seal, type DeadLetter, type Delivery } from '@cielo/eventing';
import { ScriptedModelServer, aSmallClip } from '@cielo/inference';
import { SimulatedStage, type Actor } from '@cielo/testing';
import { CancelGeneration } from '../src/application/cancel-generation.ts';
import { RequestGeneration } from '../src/application/request-generation.ts';
import { orchestration } from '../src/service.ts';
import { CALLER } from './orchestra.ts';

/** Everything goes wrong now and then: an effect fails, its answer is lost, it is late, the process dies, events come twice and again. */
const BAD_WEATHER: FaultRates = {
  'fail-before': 0.02,
  'lose-answer': 0.02,
  delay: 0.01,
  crash: 0.002,
  duplicate: 0.1,
  rewind: 0.02,
};
const GENERATIONS = 12;
const ENDS: readonly string[] = [GenerationCompleted.$type, GenerationFailed.$type, GenerationCancelled.$type];

/** Identity, moderation, credits and delivery in one: they agree to everything, and remember what they have taken. */
class Neighbours {
  readonly holds = new Map<string, 'held' | 'captured' | 'released'>();
  readonly captures: string[] = [];

  react(event: EventMessage & { readonly generationId: string; readonly accountId: string }): readonly EventMessage[] {
    const { generationId, accountId } = event;
    const of = { generationId, accountId };
    const hold = { holdId: generationId, accountId };
    switch (event.$type) {
      case GenerationRequested.$type:
        if (!this.holds.has(generationId)) this.holds.set(generationId, 'held');
        return [CastingApproved.create(of), ReviewApproved.create({ ...of, stage: 'prompt' }), HoldPlaced.create(hold)];
      case GenerationRendered.$type:
        return [
          ReviewApproved.create({ ...of, stage: 'output' }),
          ClipMastered.create({ ...of, fence: (event as unknown as GenerationRendered).fence }),
        ];
      case GenerationCleared.$type:
        if (this.holds.get(generationId) === 'held') {
          this.holds.set(generationId, 'captured');
          this.captures.push(generationId);
        }
        return [HoldCaptured.create(hold), ClipPublished.create(of)];
      case GenerationFailed.$type:
      case GenerationCancelled.$type:
        if (this.holds.get(generationId) === 'held') this.holds.set(generationId, 'released');
        return [];
      default:
        return [];
    }
  }
}

interface Play {
  readonly ends: ReadonlyMap<string, readonly string[]>;
  readonly neighbours: Neighbours;
  readonly deadLetters: readonly DeadLetter[];
  readonly starts: number;
}

/** Orchestration and its neighbours in a world of their own. */
async function open(seed: number, modelServer = new ScriptedModelServer(aSmallClip)) {
  const world = new SimulatedWorld({ seed });
  const deadLetters: DeadLetter[] = [];
  const stage = new SimulatedStage(world, {
    modelServer: () => modelServer,
    onDeadLetter: (letter) => void deadLetters.push(letter),
  });
  const config = { ORCHESTRATION_RENDER_SLOTS: '2', ORCHESTRATION_OPEN_PRO: '100', ORCHESTRATION_WORKER: 'w1' };
  const actor = await stage.cast(orchestration, { config });
  const { questions } = stage.platform(world.process('answers'));
  questions.answer(DecideLaunch, () => DecideLaunchResponse.create({ open: true }));
  questions.answer(Quote, () =>
    QuoteResponse.create({ amountCredits: 4n, availableCredits: 1_000n, priceBookVersion: '1' }),
  );
  const neighbours = new Neighbours();
  await world.during(startNeighbours(world, stage, neighbours));
  return { world, stage, actor, neighbours, deadLetters };
}

async function play(seed: number): Promise<Play> {
  const { world, stage, actor, neighbours, deadLetters } = await open(seed);
  world.setFaults(BAD_WEATHER);
  const asked = Array.from({ length: GENERATIONS }, (_, i) => ask(world, actor, i));
  await world.run({ forMs: 20_000 });
  world.setFaults({});
  const ids = await world.during(Promise.all(asked));
  const said = () => stage.topics.said(GENERATION_TOPIC);
  const endsOf = (id: string) => said().filter(({ key, type }) => key === id && ENDS.includes(type));
  await world.run({ until: () => ids.every((id) => endsOf(id).length > 0), forMs: 3_600_000 });
  await world.run({ forMs: 60_000 });
  return {
    ends: new Map(ids.map((id) => [id, endsOf(id).map(({ type }) => type)])),
    neighbours,
    deadLetters,
    starts: actor.starts,
  };
}

const GENERATION_TOPIC = describeEvent(GenerationRequested.$type).topic;

/** One neighbour for all; it dies and comes back as everybody does. */
async function startNeighbours(world: SimulatedWorld, stage: SimulatedStage, neighbours: Neighbours): Promise<void> {
  const process: SimulatedProcess = world.process('neighbours');
  process.onCrash(() => world.schedule(50, 'neighbours again', () => void startNeighbours(world, stage, neighbours)));
  const { eventLog, ids, clock } = stage.platform(process);
  await eventLog.subscribe('neighbours', [GENERATION_TOPIC], async ({ type, body }: Delivery) => {
    const event = describeEvent(type).type.decode(body) as Parameters<Neighbours['react']>[0];
    const said = neighbours.react(event).map((one) => seal(one, { ids, source: 'test', nowMs: clock.nowMs() }));
    if (said.length > 0) await eventLog.append(said);
  });
}

/** A client that asks until it gets an answer, always with the same key, and takes every third request back a little later. */
async function ask(world: SimulatedWorld, actor: Actor, nth: number): Promise<string> {
  const { clock } = world.process(`client ${nth}`);
  await clock.sleep(nth * 300);
  const id = await insist(clock, async () => {
    const { id } = await actor.service!.get(RequestGeneration).run(CALLER, { prompt: `dog ${nth}` }, `key ${nth}`);
    return id;
  });
  if (nth % 3 !== 0) return id;
  await clock.sleep(world.choose(2_000));
  await insist(clock, () => actor.service!.get(CancelGeneration).run(CALLER, id)).catch(() => 'too late');
  return id;
}

/** Tries again when nothing is heard: the process died, or is away. */
async function insist<T>(clock: SimulatedProcess['clock'], work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await Promise.race([
        work(),
        clock.sleep(1_000).then(() => Promise.reject(new Error('nothing was heard'))),
      ]);
    } catch (error) {
      if (attempt === 100 || (error as { kind?: string }).kind === 'conflict') throw error;
      await clock.sleep(200);
    }
  }
}

describe('in bad weather', () => {
  it('every request is one generation with one end, paid for exactly when there is a clip', async () => {
    let starts = 0;
    const ends = new Map<string, number>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const { neighbours, ...result } = await play(seed);
      starts += result.starts;
      expect(result.deadLetters, `seed ${seed}`).toEqual([]);
      expect(neighbours.holds.size, `seed ${seed}: one generation for each request`).toBe(GENERATIONS);
      for (const [id, said] of result.ends) {
        expect(said, `seed ${seed}: ${id} has one end`).toHaveLength(1);
        const expected = said[0] === GenerationCompleted.$type ? 'captured' : 'released';
        expect(neighbours.holds.get(id), `seed ${seed}: ${id} ended with ${said[0]}`).toBe(expected);
        ends.set(said[0]!, (ends.get(said[0]!) ?? 0) + 1);
      }
      expect(new Set(neighbours.captures).size).toBe(neighbours.captures.length);
    }
    // The weather was bad indeed, and both kinds of end were seen.
    expect(starts).toBeGreaterThan(24);
    expect(ends.get(GenerationCompleted.$type)).toBeGreaterThan(60);
    expect(ends.get(GenerationCancelled.$type)).toBeGreaterThan(5);
  }, 120_000);
});

describe('a worker that dies in the middle of a render', () => {
  it('goes on when it comes back, long before its lease would have ended', async () => {
    const modelServer = new ScriptedModelServer((request, nth) => (nth === 1 ? [{ hang: true }] : aSmallClip(request)));
    const { world, stage, actor } = await open(1, modelServer);
    await world.during(ask(world, actor, 1));
    await world.run({ until: () => modelServer.active === 1, everySteps: 1 });
    const diedAtMs = world.nowMs;
    actor.crash();
    const started = () => stage.topics.said(GENERATION_TOPIC).filter(({ type }) => type === GenerationStarted.$type);
    await world.run({ until: () => started().length === 2, everySteps: 1, forMs: 60_000 });
    expect(started()).toHaveLength(2);
    expect(world.nowMs - diedAtMs).toBeLessThan(3_000);
  });
});
