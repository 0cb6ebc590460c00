import { afterEach, expect, it } from 'vitest';
import { GenerationAdmitted } from '@cielo/contracts';
import { AdvanceGeneration } from '../src/application/advance-generation.ts';
import { GenerationChanges } from '../src/application/generation-changes.ts';
import { Orchestra } from './orchestra.ts';

let orchestra: Orchestra;
afterEach(() => orchestra.service.close());

/** As another process does it: what changes there is not told here. */
async function admitElsewhere(config = {}): Promise<string> {
  orchestra = await Orchestra.open({ config });
  Reflect.set(orchestra.service.service.get(AdvanceGeneration), 'changes', new GenerationChanges());
  const id = await orchestra.create();
  await orchestra.admit(id);
  await orchestra.service.until(
    async () => (await orchestra.service.heard(GenerationAdmitted)).length === 1,
    'admitted',
  );
  return id;
}

it('a slot begins with what another process has admitted without waiting for its next look', async () => {
  const id = await admitElsewhere({ ORCHESTRATION_WATCHDOG_MS: '60000' });
  await orchestra.service.until(async () => (await orchestra.video(id)).status !== 'queued', 'it is being rendered');
});

it('a process without slots leaves it to those that have some', async () => {
  const id = await admitElsewhere({ ORCHESTRATION_RENDER_SLOTS: '0' });
  await orchestra.service.service.drained();
  expect((await orchestra.video(id)).status).toBe('queued');
});
