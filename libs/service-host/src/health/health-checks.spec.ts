import { SystemClock } from '@cielo/effects';
import { expect, it } from 'vitest';
import { HealthChecks } from './health-checks.ts';

it('does not wait for what is only told, and is not ready without what counts', async () => {
  const health = new HealthChecks(new SystemClock());
  health.add('documents', () => {});
  health.add('events', () => new Promise<void>(() => {}), { counts: false });
  health.add('models', () => Promise.reject(new Error('nobody is there')), { counts: false });
  expect(await health.look()).toEqual({
    ready: true,
    checks: { documents: 'ok', events: 'has not answered within 800 ms', models: 'nobody is there' },
  });
  health.add('documents', () => Promise.reject(new Error('away')));
  expect((await health.look()).ready).toBe(false);
});
