import { expect, it } from 'vitest';
import { SimulatedWorld } from '@cielo/effects';
import { InvalidValue } from '@cielo/errors';
import type { Envelope } from './event-log.ts';
import { redriveAll } from './redrive-all.ts';
import { SimulatedEventLog } from './simulated/event-log.ts';
import { SimulatedTopics } from './simulated/topics.ts';

it('hands over what the filter lets pass, each once, also what dies again', async () => {
  const world = new SimulatedWorld({ seed: 1 });
  const log = new SimulatedEventLog({ process: world.process('p'), topics: new SimulatedTopics() });
  const said = Array.from({ length: 250 }, (_, i): Envelope => {
    const id = `evt_${String(i).padStart(3, '0')}`;
    return {
      id,
      type: i % 2 ? 'odd' : 'even',
      topic: 'a.b.v1',
      key: `k${i % 7}`,
      source: 's',
      timeMs: 0,
      body: new Uint8Array(),
    };
  });
  const handed = new Map<string, number>();
  const work = async () => {
    const subscription = await log.subscribe('g', ['a.b.v1'], async ({ id }) => {
      handed.set(id, (handed.get(id) ?? 0) + 1);
      throw new InvalidValue('no');
    });
    await log.append(said);
    await subscription.drained();
    const result = await redriveAll(log, 'g', ({ type }) => type === 'odd');
    await subscription.drained();
    return { result, nobody: await redriveAll(log, 'nobody') };
  };
  const { result, nobody } = await world.during(work());
  expect(result).toEqual({ chosen: 125, redriven: 125 });
  expect(nobody).toEqual({ chosen: 0, redriven: 0 });
  for (const { id, type } of said) expect(handed.get(id)).toBe(type === 'odd' ? 2 : 1);
});
