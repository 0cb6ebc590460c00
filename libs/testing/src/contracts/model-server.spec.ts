import { SystemClock } from '@cielo/effects';
import { KServeModelServer, ScriptedModelServer, aSmallClip, type RenderRequest } from '@cielo/inference';
import { modelServerContract } from './model-server.contract.ts';

const request: RenderRequest = {
  model: 'cielo-standard',
  requestId: 'video_1.1',
  prompt: 'a ball falls',
  negativePrompt: '',
  seconds: 2,
  width: 1280,
  height: 720,
  fps: 30,
  seed: 7,
  audio: true,
  mark: { text: 'AI', pathSeed: 3 },
};

modelServerContract('the scripted server in this process', async () => {
  const server = new ScriptedModelServer(aSmallClip, [request.model]);
  return { server, request, active: () => server.active, close: async () => {} };
});

modelServerContract('the scripted server over gRPC', async () => {
  const scripted = new ScriptedModelServer(aSmallClip, [request.model]);
  const served = await scripted.serve();
  const server = new KServeModelServer({ address: served.address, clock: new SystemClock() });
  const close = async () => {
    server.close();
    await served.close();
  };
  return { server, request, active: () => scripted.active, close };
});
