import { createCanvas } from '@napi-rs/canvas';
import { SystemClock } from '@cielo/effects';
import {
  KServeModelServer,
  RenderFailed,
  serveModels,
  type Reference,
  type RenderOutput,
  type RenderRequest,
} from '@cielo/inference';
import { modelServerContract } from '@cielo/testing/model-server';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltInEngine } from '../src/server/engine.ts';
import { openLog } from '../src/server/log.ts';
import { facePicture, humming, POINTS } from './faces.ts';

const clock = new SystemClock();
const lines: string[] = [];

const request: RenderRequest = {
  model: 'cielo-standard',
  requestId: 'gen.1',
  prompt: 'A basketball player misses a shot and says "Oh no!"',
  negativePrompt: '',
  seconds: 1,
  width: 192,
  height: 108,
  fps: 12,
  seed: 7,
  audio: true,
  mark: { text: 'made with AI', pathSeed: 1 },
};

async function open(workers = 2, waiting = 8) {
  const engine = new BuiltInEngine({
    settings: { host: '127.0.0.1', port: 0, workers, encoder: 'wasm', waiting, hangMs: 20_000 },
    clock,
    log: openLog(clock, (line) => lines.push(line)),
  });
  const served = await serveModels(engine, { name: 'builtin', version: '1' }, '127.0.0.1:0');
  const server = new KServeModelServer({ address: served.address, clock });
  const close = async (): Promise<void> => {
    server.close();
    await served.close();
  };
  return { engine, served, server, close };
}

/** When each packet of a file's first track is shown, seconds. */
async function trackTimes(file: Buffer): Promise<number[]> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
  const times: number[] = [];
  for await (const { timestamp } of new EncodedPacketSink((await input.getTracks())[0]!).packets())
    times.push(timestamp);
  return times;
}

const never = (): AbortSignal => new AbortController().signal;

async function all(outputs: AsyncIterable<RenderOutput>): Promise<RenderOutput[]> {
  const seen: RenderOutput[] = [];
  for await (const output of outputs) seen.push(output);
  return seen;
}

const track = (outputs: readonly RenderOutput[], name: string): Buffer =>
  Buffer.concat(outputs.flatMap((output) => (output.kind === 'chunk' && output.track === name ? [output.data] : [])));

modelServerContract('the built-in engine over gRPC', async () => {
  const { engine, server, close } = await open();
  return { server, request, active: () => engine.active, close };
});

describe('the built-in engine', () => {
  let it_: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    it_ = await open();
  });
  afterAll(() => it_.close());

  it('says what it did, and what it was made from', async () => {
    const spoken = { ...request, prompt: 'A girl says "Oh no!"', seconds: 2 };
    const outputs = await all(it_.server.render(spoken, never()));
    const report = JSON.parse(track(outputs, 'report').toString());
    expect(report).toMatchObject({
      engine: 'builtin',
      model: 'cielo-standard',
      seed: 7,
      encoder: 'wasm',
      frames: 24,
      workers: 2,
      replacedWorkers: 0,
      uncovered: [],
      // The girl, what she does and says, and where, when and in which weather she is.
      coverage: { shown: 6, uncovered: 0, share: 1 },
      scene: { v: 1, seed: 7 },
    });
    expect(report.cpuSeconds).toBeGreaterThan(0);
    for (const stage of ['understanding', 'physics', 'composing', 'drawing', 'drawing.paint', 'drawing.encode'])
      expect(report.stages[stage]).toBeGreaterThanOrEqual(0);
    expect(JSON.parse(track(outputs, 'state').toString())).toMatchObject({ v: 2, chapters: [{ graph: report.scene }] });
    const cues = JSON.parse(track(outputs, 'cues').toString());
    expect(cues.scenes[0]).toEqual({ timeMs: 0 });
    expect(cues.speech.map(({ text }: { text: string }) => text)).toEqual(['Oh no!']);
  }, 60_000);

  it('makes the same tracks with one thread', async () => {
    const one = await open(1);
    const [many, single] = [
      await all(it_.server.render(request, never())),
      await all(one.server.render(request, never())),
    ];
    for (const name of ['video', 'audio', 'cues', 'state'])
      expect(track(single, name).equals(track(many, name))).toBe(true);
    await one.close();
  }, 60_000);

  it('begins with a picture, plays the scene after it, and says what it did with it', async () => {
    const canvas = createCanvas(192, 108);
    canvas.getContext('2d').fillRect(0, 0, 96, 108);
    const references = [{ role: 'first_frame' as const, mediaType: 'image/png', data: canvas.encodeSync('png') }];
    const asked = { ...request, seconds: 3, references };
    const one = await open(1);
    const [many, single] = [await all(it_.server.render(asked, never())), await all(one.server.render(asked, never()))];
    for (const name of ['video', 'audio', 'cues', 'state'])
      expect(track(single, name).equals(track(many, name))).toBe(true);
    await one.close();
    const cues = JSON.parse(track(many, 'cues').toString());
    expect(cues.scenes.slice(0, 2)).toEqual([{ timeMs: 0 }, { timeMs: 1000 }]);
    expect(cues.contacts.length).toBeGreaterThan(0);
    expect(Math.min(...cues.contacts.map(({ timeMs }: { timeMs: number }) => timeMs))).toBeGreaterThanOrEqual(1000);
    expect(JSON.parse(track(many, 'state').toString())).toMatchObject({
      chapters: [{ graph: { seconds: 2 } }],
      leadMs: 1000,
    });
    expect(JSON.parse(track(many, 'report').toString())).toMatchObject({
      frames: 36,
      opening: expect.stringContaining('first frame'),
      uncovered: expect.arrayContaining([expect.stringContaining('what the picture shows')]),
    });
  }, 60_000);

  it('refuses for good what is no picture to begin with, and more than one', async () => {
    const reference = { role: 'first_frame' as const, mediaType: 'image/png', data: Buffer.from('no picture') };
    for (const [references, why] of [
      [[reference], /first_frame is no picture to begin with: it cannot be read/],
      [[reference, reference], /there are 2 references with the role first_frame, but at most 1/],
      [
        [{ ...reference, mediaType: 'image/gif' }],
        /reference 1 \(first_frame\) is of the type "image\/gif", but must be image\/jpeg/,
      ],
      [[{ ...reference, data: Buffer.alloc(16_777_217) }], /reference 1 \(first_frame\) has 16777217 bytes/],
    ] as const) {
      const refused = await all(it_.server.render({ ...request, references }, never())).catch(
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({ name: 'RenderFailed', retryable: false, message: expect.stringMatching(why) });
    }
  }, 60_000);

  it('goes on from the state of an earlier clip: the picture from there, everything else of the whole', async () => {
    const ask = { ...request, prompt: 'A girl says "Hello!"', seconds: 2 };
    const before = await all(it_.server.render(ask, never()));
    const references = [
      { role: 'state' as const, mediaType: 'application/octet-stream', data: track(before, 'state') },
    ];
    const more = { ...ask, prompt: 'She jumps', seconds: 1, seed: 99, references };
    const after = await all(it_.server.render(more, never()));
    const report = JSON.parse(track(after, 'report').toString());
    expect(report).toMatchObject({ frames: 12, seed: 7, continuesFromMs: 2000, scene: { seconds: 3, seed: 7 } });
    expect(report.scene.beats.at(-1)).toMatchObject({ actor: 'girl', verb: 'jump', t0: 2, t1: 3 });
    const stills = after.flatMap((output) => (output.kind === 'still' ? [output.timeMs] : []));
    expect(stills).toEqual([2000]);
    const picture = await trackTimes(track(after, 'video'));
    expect(picture.length).toBe(12);
    expect(picture[0]).toBeCloseTo(2, 6);
    const sound = await trackTimes(track(after, 'audio'));
    expect(sound[0]).toBeCloseTo(0, 3);
    expect(sound.at(-1)).toBeGreaterThan(2.95);
    const said = JSON.parse(track(after, 'cues').toString()).speech.map(({ text }: { text: string }) => text);
    expect(said).toEqual(['Hello!']);
    const again = await all(it_.server.render(more, never()));
    for (const name of ['video', 'audio', 'cues', 'state'])
      expect(track(again, name).equals(track(after, name))).toBe(true);
  }, 60_000);

  it('refuses a state that it cannot go on from, and says why', async () => {
    const state = JSON.parse(track(await all(it_.server.render(request, never())), 'state').toString());
    const [chapter] = state.chapters;
    for (const [wrong, why] of [
      ['{', /reference 1 \(state\) cannot be followed: it cannot be read/],
      [{ ...state, v: 1 }, /is not the state of a clip/],
      [
        { ...state, engine: '0' },
        /made by version "0" of this engine, and this is version "?\d+"?: render the clip again/,
      ],
      [{ ...state, chapters: [] }, /has 0 chapters/],
      [{ ...state, chapters: [{ ...chapter, world: 'x' }] }, /world of its chapter 1/],
      [
        { ...state, chapters: [{ ...chapter, graph: { ...chapter.graph, seconds: 1e9 } }] },
        /in its chapter 1 scene.seconds is 1000000000/,
      ],
      [
        {
          ...state,
          chapters: [60, 119.5].map((seconds) => ({ ...chapter, graph: { ...chapter.graph, seconds } })),
        },
        /to second 120.5, but .* at most 120/,
      ],
      [{ ...state, chapters: [{ ...chapter, world: '0'.repeat(32) }] }, /comes out otherwise here/],
    ] as const) {
      const data = Buffer.from(typeof wrong === 'string' ? wrong : JSON.stringify(wrong));
      const references = [{ role: 'state' as const, mediaType: 'application/octet-stream', data }];
      const refused = await all(it_.server.render({ ...request, references }, never())).catch(
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({ name: 'RenderFailed', retryable: false, message: expect.stringMatching(why) });
    }
  }, 60_000);

  it('plays a scene that is handed in instead of what the words say, to the byte', async () => {
    const first = await all(it_.server.render(request, never()));
    const { scene } = JSON.parse(track(first, 'report').toString());
    const played = (graph: object, change: Partial<RenderRequest> = {}): Promise<RenderOutput[]> => {
      const data = Buffer.from(JSON.stringify(graph));
      const references = [{ role: 'scene' as const, mediaType: 'application/json', data }];
      return all(it_.server.render({ ...request, prompt: 'a cat', seed: 99, references, ...change }, never()));
    };
    const again = await played(scene);
    for (const name of ['video', 'audio', 'cues', 'state'])
      expect(track(again, name).equals(track(first, name)), name).toBe(true);
    await expect(played(scene, { seconds: 2 })).rejects.toThrow(
      /reference 1 \(scene\) is 1 seconds long, but the clip that is asked for has 2 for it/,
    );
    await expect(played({ ...scene, setting: 'nowhere' })).rejects.toThrow(
      /reference 1 \(scene\) cannot be followed: scene.setting is "nowhere", but must be one of/,
    );
  }, 60_000);

  it('plays a storyboard shot by shot, the same with any number of threads', async () => {
    const one = await open(1);
    const storyboard = (shots: unknown): RenderRequest => ({
      ...request,
      prompt: '',
      seconds: 3,
      references: [{ role: 'storyboard', mediaType: 'application/json', data: Buffer.from(JSON.stringify({ shots })) }],
    });
    const asked = storyboard([
      { prompt: 'A ball bounces in a gym', seconds: 1 },
      { prompt: 'A dog runs on the beach', seconds: 2 },
    ]);
    const [many, single] = [await all(it_.server.render(asked, never())), await all(one.server.render(asked, never()))];
    for (const name of ['video', 'audio', 'cues'])
      expect(track(single, name).equals(track(many, name)), name).toBe(true);
    await one.close();
    const report = JSON.parse(track(many, 'report').toString());
    expect(report).toMatchObject({ frames: 36, scenes: [{ setting: 'gym' }, { setting: 'beach' }] });
    const { scenes } = JSON.parse(track(many, 'cues').toString());
    expect(scenes).toContainEqual({ timeMs: 1000 });
    expect((await trackTimes(track(many, 'video'))).length).toBe(36);
    for (const [wrong, why] of [
      ['no list', /reference 1 \(storyboard\) cannot be followed: shots must be a list of 1 to 12/],
      [[{ prompt: 'x', seconds: 2 }], /its shots are 2 seconds long together, but the clip that is asked for has 3/],
      [[{ prompt: 'x', seconds: 0.5 }], /shots\[0\].seconds must be a whole number/],
      [[{ prompt: 7, seconds: 3 }], /shots\[0\].prompt must be a text/],
    ] as const)
      await expect(all(it_.server.render(storyboard(wrong), never()))).rejects.toThrow(why);
  }, 60_000);

  it('shows pictures in the scene, and refuses by its role what is none', async () => {
    const reference = { role: 'backdrop' as const, mediaType: 'image/png', data: facePicture() };
    const [plain, behind] = [
      await all(it_.server.render({ ...request, audio: false }, never())),
      await all(it_.server.render({ ...request, audio: false, references: [reference] }, never())),
    ];
    expect(track(behind, 'cues').equals(track(plain, 'cues'))).toBe(true);
    expect(track(behind, 'video').equals(track(plain, 'video'))).toBe(false);
    for (const role of ['picture', 'poster', 'backdrop'] as const) {
      const references = [{ ...reference, role, data: Buffer.from('nothing') }];
      await expect(all(it_.server.render({ ...request, references }, never()))).rejects.toThrow(
        `the reference ${role} is no picture: it cannot be read`,
      );
    }
  }, 60_000);

  it('shows and speaks by a likeness with a consent, says so, and wants it again to go on', async () => {
    const of = { name: 'Anna', consent: 'consent-7' };
    const references: Reference[] = [
      { role: 'likeness', mediaType: 'image/png', data: facePicture(), likeness: { ...of, face: POINTS } },
      { role: 'likeness', mediaType: 'audio/wav', data: humming(260), likeness: of },
    ];
    const ask = { ...request, prompt: 'Anna says "Hello!"', seconds: 1, references };
    const seen = await all(it_.server.render(ask, never()));
    expect(JSON.parse(track(seen, 'report').toString())).toMatchObject({
      likenesses: [{ name: 'Anna', consent: 'consent-7', entity: 'person', face: true, voice: true }],
      uncovered: [],
    });
    const plain = await all(it_.server.render({ ...ask, references: undefined }, never()));
    for (const name of ['video', 'audio']) expect(track(plain, name).equals(track(seen, name))).toBe(false);
    const data = track(seen, 'state');
    expect(data.includes('consent-7')).toBe(false);
    const state = { role: 'state' as const, mediaType: 'application/octet-stream', data };
    await expect(all(it_.server.render({ ...ask, references: [state] }, never()))).rejects.toThrow(
      /reference 1 \(state\) shows somebody by a likeness \("Anna"\) .* needs its consent anew/,
    );
    expect(
      (await all(it_.server.render({ ...ask, references: [state, ...references] }, never()))).length,
    ).toBeGreaterThan(3);
  }, 60_000);

  it("shows nobody's likeness without a consent, nor what is no face and no voice", async () => {
    const of = { name: 'Anna', consent: 'c' };
    const face = {
      role: 'likeness' as const,
      mediaType: 'image/png',
      data: facePicture(),
      likeness: { ...of, face: POINTS },
    };
    const voice = { role: 'likeness' as const, mediaType: 'audio/wav', data: humming(200), likeness: of };
    for (const [references, why] of [
      [
        [{ ...face, likeness: { name: 'Anna', face: POINTS } }],
        /reference 1 \(likeness\) has no consent, and without one nobody's likeness is shown/,
      ],
      [[voice, { ...face, likeness: { ...face.likeness, consent: ' ' } }], /reference 2 \(likeness\) has no consent/],
      [[{ ...face, likeness: { ...face.likeness, name: '' } }], /reference 1 \(likeness\) is nobody's/],
      [[{ ...face, likeness: of }], /does not say where the face is/],
      [
        [{ ...face, data: Buffer.from('no face') }],
        /the reference likeness of "Anna" is no picture of a face: it cannot be read/,
      ],
      [
        [{ ...voice, data: Buffer.from('no voice') }],
        /the reference likeness of "Anna" is no sample of a voice: it is no WAV file/,
      ],
      [[voice, voice], /reference 2 \(likeness\) is a second voice/],
      [[face, { ...voice, likeness: { ...of, consent: 'd' } }], /reference 2 \(likeness\) has another consent/],
      [[{ ...face, data: Buffer.alloc(4_194_305) }], /reference 1 \(likeness\) has 4194305 bytes, but at most 4194304/],
    ] as const) {
      const refused = await all(it_.server.render({ ...request, references }, never())).catch(
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({ name: 'RenderFailed', retryable: false, message: expect.stringMatching(why) });
    }
  }, 60_000);

  it('is silent where it is asked to be, and where the model is', async () => {
    for (const change of [{ audio: false }, { model: 'cielo-turbo' }]) {
      const outputs = await all(it_.server.render({ ...request, ...change }, never()));
      expect(track(outputs, 'audio').length).toBe(0);
      expect(track(outputs, 'video').length).toBeGreaterThan(0);
    }
  }, 60_000);

  it('makes upright clips of any offered size', async () => {
    const outputs = await all(
      it_.server.render({ ...request, model: 'cielo-pro', width: 270, height: 480, audio: false }, never()),
    );
    const stills = outputs.filter((output) => output.kind === 'still');
    expect(stills.map(({ width, height }) => [width, height])).toEqual([[270, 480]]);
  }, 60_000);

  it('names the tensor of a request that it cannot render, and renders the next', async () => {
    await expect(all(it_.server.render({ ...request, width: 191 }, never()))).rejects.toThrow(
      /width is 191, but must be an even number/,
    );
    await expect(all(it_.server.render({ ...request, seconds: 0 }, never()))).rejects.toThrow(/seconds is 0/);
    const refused = await all(it_.server.render({ ...request, fps: 0 }, never())).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RenderFailed);
    expect((refused as RenderFailed).retryable).toBe(false);
    expect((await all(it_.server.render({ ...request, audio: false }, never()))).length).toBeGreaterThan(3);
  }, 60_000);

  it('stops drawing when the call is cancelled, and is free for the next', async () => {
    const abort = new AbortController();
    const long = { ...request, seconds: 20, audio: false };
    const run = (async () => {
      for await (const output of it_.server.render(long, abort.signal))
        if (output.kind === 'chunk' && output.track === 'video') abort.abort(new Error('no longer wanted'));
    })();
    await expect(run).rejects.toThrow('no longer wanted');
    const cancelledAtMs = clock.monotonicMs();
    while (it_.engine.active > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(clock.monotonicMs() - cancelledAtMs).toBeLessThan(1500);
  }, 60_000);

  it('turns away what comes when too many wait', async () => {
    const narrow = await open(1, 0);
    const abort = new AbortController();
    const first = narrow.server.render({ ...request, seconds: 20, audio: false }, abort.signal);
    await first.next();
    const refused = await all(narrow.server.render(request, never())).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RenderFailed);
    expect((refused as RenderFailed).retryable).toBe(true);
    abort.abort(new Error('enough'));
    await expect(first.next()).rejects.toThrow();
    await narrow.close();
  }, 60_000);

  it('keeps the words of prompts out of its log', () => {
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).not.toMatch(/basketball|Oh no/);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), msg: expect.any(String) });
  });
});
