import { SystemClock } from '@cielo/effects';
import { ScriptedModelServer, aSmallClip } from '@cielo/inference';
import { expect, it } from 'vitest';
import { MetricsRegistry } from '../telemetry/metrics.ts';
import { NOTHING_NAMED } from './effect-config.ts';
import { openModels } from './models.ts';
import type { OpenContext } from './opened.ts';

it('model servers that are named are asked, and what they do is counted', async () => {
  const served = await new ScriptedModelServer(aSmallClip).serve();
  const registry = new MetricsRegistry();
  const context = { name: 'orchestration', clock: new SystemClock(), registry } as OpenContext;
  const models = await openModels({ ...NOTHING_NAMED, MODEL_SERVERS: [served.address] }, undefined, context);
  const request = { model: 'm', requestId: 'video_1.1', prompt: 'a ball', negativePrompt: '', seconds: 1 };
  const looks = { width: 64, height: 36, fps: 24, seed: 7, audio: true, mark: { text: '', pathSeed: 0 } };
  let bytes = 0;
  for await (const output of models.adapter.render({ ...request, ...looks }, new AbortController().signal)) {
    const text = await registry.text();
    expect(text).toContain(`cielo_model_server_renders_active{service="orchestration",server="${served.address}"} 1`);
    if (output.kind !== 'progress') bytes += output.data.length;
  }
  await models.close();
  await served.close();

  const text = await registry.text();
  const on = `service="orchestration",server="${served.address}"`;
  expect(text).toContain(`cielo_model_server_renders_active{${on}} 0`);
  expect(text).toContain(`cielo_model_server_renders_total{${on},model="m"} 1`);
  expect(text).toContain(`cielo_model_server_received_bytes_total{${on},model="m"} ${bytes}`);
  expect(text).toContain(`cielo_model_server_render_duration_seconds_count{${on},model="m",outcome="rendered"} 1`);
  expect(text).toContain(`cielo_model_server_first_output_seconds_count{${on},model="m"} 1`);
});
