import { SystemClock } from '@cielo/effects';
import { aRequest, openModelServers, type RenderRequest } from '@cielo/inference';
import { describe } from 'vitest';
import { modelServerContract } from './model-server.contract.ts';

const { MODEL_SERVERS = '', TRITON_METRICS } = process.env;

/** For the model of deploy/test-models. */
const request: RenderRequest = {
  ...aRequest,
  model: 'cielo-cpu',
  width: 320,
  height: 180,
  fps: 24,
};

/** What the model counts, summed over its versions. */
async function counted(name: string): Promise<number> {
  const lines = (await (await fetch(`http://${TRITON_METRICS}/metrics`)).text()).split('\n');
  return lines.filter((line) => line.startsWith(name)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

describe.skipIf(!MODEL_SERVERS)(MODEL_SERVERS ? 'Triton' : 'Triton: MODEL_SERVERS is not set', () => {
  modelServerContract('Triton', async () => {
    const server = await openModelServers({ addresses: MODEL_SERVERS.split(','), clock: new SystemClock() });
    const inside = TRITON_METRICS
      ? { active: () => counted('cielo_renders_active'), steps: () => counted('cielo_frames_total') }
      : {};
    return { server, request, ...inside, close: () => server.close() };
  });
});
