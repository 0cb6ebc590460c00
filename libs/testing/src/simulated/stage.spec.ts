import { expect, it } from 'vitest';
import { GenerationRequested, HoldPlaced } from '@cielo/contracts';
import { SimulatedWorld, type FaultRates } from '@cielo/effects';
import { seal } from '@cielo/eventing';
import { ScriptedModelServer } from '@cielo/inference';
import { example } from '../example/service.ts';
import { SimulatedStage } from './stage.ts';

const FAULTS: FaultRates = {
  'fail-before': 0.02,
  'lose-answer': 0.02,
  delay: 0.02,
  crash: 0.005,
  duplicate: 0.1,
  rewind: 0.02,
};
const GENERATIONS = 50;

/** Fifty requests in bad weather, then fair weather until all is handled. @returns the holds that were said, and the world's trace. */
async function play(seed: number) {
  const world = new SimulatedWorld({ seed });
  const stage = new SimulatedStage(world, { modelServer: () => new ScriptedModelServer() });
  const actor = await stage.cast(example);
  const client = world.process('client');
  const { eventLog } = stage.platform(client);
  const holds: string[] = [];
  await world.during(
    eventLog.subscribe('ears', ['credits.wallet.v1'], async ({ type, body }) => {
      if (type === HoldPlaced.$type) holds.push(HoldPlaced.decode(body).holdId);
    }),
  );
  await world.during(
    eventLog.append(
      Array.from({ length: GENERATIONS }, (_, i) =>
        seal(GenerationRequested.create({ generationId: `g${i}`, accountId: 'acct_1' }), {
          ids: client.ids,
          source: 'test',
          nowMs: world.nowMs,
        }),
      ),
    ),
  );
  world.setFaults(FAULTS);
  await world.run({ forMs: 200 });
  actor.crash();
  await world.run({ forMs: 2_000 });
  world.setFaults({});
  await world.run({ until: () => new Set(holds).size === GENERATIONS, forMs: 60_000 });
  return { said: new Set(holds).size, starts: actor.starts, trace: world.traceHash };
}

it('a service plays as it is in a simulated world, dies in it, comes back, and ends its work', async () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const { said, starts } = await play(seed);
    expect(said, `seed ${seed}`).toBe(GENERATIONS);
    expect(starts).toBeGreaterThan(1);
  }
});

it('the same seed is the same play', async () => {
  expect((await play(7)).trace).toBe((await play(7)).trace);
  expect((await play(8)).trace).not.toBe((await play(7)).trace);
});
