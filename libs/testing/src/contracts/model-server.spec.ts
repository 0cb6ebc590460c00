import { SystemClock } from '@cielo/effects';
import {
  KServeModelServer,
  ScriptedModelServer,
  aSmallClip,
  openModelServers,
  aRequest as request,
  type Script,
} from '@cielo/inference';
import { modelServerContract } from './model-server.contract.ts';

/** A small clip that takes its time: once it has begun, ten steps of work for each second. */
function atWork() {
  let steps = 0;
  const script: Script = function* (request) {
    const [first, ...others] = aSmallClip(request);
    yield first!;
    for (let step = 0; step < request.seconds * 10; step++) {
      yield { until: new Promise((resolve) => setImmediate(resolve)) };
      steps++;
    }
    yield* others;
  };
  return { scripted: new ScriptedModelServer(script, [request.model]), steps: () => steps };
}

modelServerContract('the scripted server in this process', async () => {
  const { scripted: server, steps } = atWork();
  return { server, request, active: () => server.active, steps, close: async () => {} };
});

modelServerContract('the scripted server over gRPC', async () => {
  const { scripted, steps } = atWork();
  const served = await scripted.serve();
  const server = new KServeModelServer({ address: served.address, clock: new SystemClock() });
  const close = async () => {
    server.close();
    await served.close();
  };
  return { server, request, active: () => scripted.active, steps, close };
});

modelServerContract('one of three servers', async () => {
  const clock = new SystemClock();
  const { scripted, steps } = atWork();
  const served = await scripted.serve();
  const other = await new ScriptedModelServer(aSmallClip, ['another-model']).serve();
  const addresses = ['127.0.0.1:1', other.address, served.address];
  const server = await openModelServers({ addresses, clock });
  const close = async () => {
    await server.close();
    await Promise.all([served.close(), other.close()]);
  };
  return { server, request, active: () => scripted.active, steps, close };
});
