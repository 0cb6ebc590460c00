import { fileURLToPath } from 'node:url';
import { SystemClock } from '@cielo/effects';
import { BuiltInEngineProcess, ScriptedModelServer, type RenderOutput, type ServedModels } from '@cielo/inference';

const MAIN = fileURLToPath(new URL('../../services/engine/dist/main.js', import.meta.url));

/** What every generation of the bad days asks for. */
export const CLIP = {
  model: 'sora-1-turbo',
  prompt: 'a ball bounces',
  seconds: '4',
  size: '1280x720',
  fps: 12,
} as const;

let recorded: Promise<readonly RenderOutput[]> | undefined;

/** What the built-in engine streams for the clip, rendered once per run. */
async function record(): Promise<readonly RenderOutput[]> {
  const engine = new BuiltInEngineProcess({
    main: MAIN,
    execArgv: [],
    env: { PORT: '0', NODE_OPTIONS: '' },
    clock: new SystemClock(),
  });
  try {
    const outputs: RenderOutput[] = [];
    const request = {
      model: 'cielo-turbo',
      requestId: 'recording.1',
      prompt: CLIP.prompt,
      negativePrompt: '',
      seconds: Number(CLIP.seconds),
      width: 1280,
      height: 720,
      fps: CLIP.fps,
      seed: 1,
      audio: false,
      mark: { text: 'cielo', pathSeed: 1 },
    };
    for await (const output of engine.render(request, new AbortController().signal)) outputs.push(output);
    return outputs;
  } finally {
    await engine.close();
  }
}

/** A model server whose renders cost nothing and are real clips nevertheless: under load, the platform is tried and not the engine. */
export async function serveReplayedClips(): Promise<ServedModels> {
  const outputs = await (recorded ??= record());
  return new ScriptedModelServer(() => outputs.map((say) => ({ say }))).serve();
}
