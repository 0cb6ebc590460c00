import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERENCE_ROLES, type RenderOutput, type RenderRequest } from './model-server.ts';
import type { ModelInferResponse } from './protocol.ts';
import { MalformedTensor, bytesTensor, listTensor, textTensor, type Tensor } from './tensors.ts';
import { MAX_CHUNK_BYTES, decodeOutput, decodeRequest, encodeOutput, encodeRequest } from './wire.ts';

const to = { model: 'm', id: 'video_1.1' };
const size = fc.integer({ min: 1, max: 4096 });
const wholeTo53 = fc.maxSafeNat();

const share = fc.double({ min: 0, max: 1, noNaN: true }).filter((each) => !Object.is(each, -0));
const point = fc.tuple(share, share);
const likeness = fc.record(
  { name: fc.string(), consent: fc.string(), face: fc.record({ eyes: fc.tuple(point, point), mouth: point }) },
  { requiredKeys: ['name'] },
);
const references = fc.array(
  fc.record(
    {
      role: fc.constantFrom(...REFERENCE_ROLES),
      mediaType: fc.string(),
      data: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      likeness,
    },
    { requiredKeys: ['role', 'mediaType', 'data'] },
  ),
  { minLength: 1, maxLength: 3 },
);

const words = fc.record({
  model: fc.string(),
  requestId: fc.string(),
  prompt: fc.string({ unit: 'binary' }),
  negativePrompt: fc.string({ unit: 'grapheme' }),
  seconds: size,
  width: size,
  height: size,
  fps: size,
  seed: wholeTo53,
  audio: fc.boolean(),
  mark: fc.record({ text: fc.string(), pathSeed: wholeTo53 }),
});
const requests: fc.Arbitrary<RenderRequest> = fc.oneof(
  words,
  fc.tuple(words, references).map(([request, references]) => ({ ...request, references })),
);

const data = fc.uint8Array({ maxLength: 300 });
const outputs: fc.Arbitrary<RenderOutput> = fc.oneof(
  fc.record({ kind: fc.constant('progress' as const), stage: fc.string(), done: fc.nat(), total: fc.nat() }),
  fc.record({
    kind: fc.constant('chunk' as const),
    track: fc.constantFrom('video', 'audio', 'cues', 'state', 'report'),
    mediaType: fc.string(),
    data,
  }),
  fc.record({ kind: fc.constant('still' as const), data, timeMs: fc.nat(), width: size, height: size }),
);

function message(track: string, meta: string, data = new Uint8Array(3)): ModelInferResponse {
  const tensors = [textTensor('track', track), textTensor('meta', meta), bytesTensor('data', data)];
  return { model_name: 'm', id: '1', outputs: tensors, raw_output_contents: tensors.map((tensor) => tensor.bytes) };
}

const oneReference = (meta: string): readonly Tensor[] => [
  listTensor('reference_meta', [Buffer.from(meta)]),
  listTensor('reference_data', [Buffer.of(1)]),
];

describe('tensors', () => {
  it('give back the request that went in', () => {
    fc.assert(fc.property(requests, (request) => void expect(decodeRequest(encodeRequest(request))).toEqual(request)));
  });

  it('give back the output that went in', () => {
    fc.assert(
      fc.property(outputs, (output) => {
        const [only, ...more] = [...encodeOutput(output, to)].map(decodeOutput);
        expect(more).toEqual([]);
        const plain = only && 'data' in only ? { ...only, data: Uint8Array.from(only.data) } : only;
        expect(plain).toEqual(output);
      }),
    );
  });

  it('split a large chunk and keep its order', () => {
    const data = Uint8Array.from({ length: 2 * MAX_CHUNK_BYTES + 7 }, (_, at) => at % 251);
    const parts = [...encodeOutput({ kind: 'chunk', track: 'video', mediaType: 'video/mp4', data }, to)].map(
      decodeOutput,
    );
    expect(parts.map((part) => (part as { data: Uint8Array }).data.length)).toEqual([
      MAX_CHUNK_BYTES,
      MAX_CHUNK_BYTES,
      7,
    ]);
    expect(Buffer.concat(parts.map((part) => (part as { data: Uint8Array }).data)).equals(data)).toBe(true);
  });

  it('carry the prompt as a length and UTF-8', () => {
    const request = { ...fc.sample(requests, 1)[0]!, prompt: 'Zürich' };
    const { inputs, raw_input_contents } = encodeRequest(request);
    const at = inputs.findIndex(({ name }) => name === 'prompt');
    expect(inputs[at]).toEqual({ name: 'prompt', datatype: 'BYTES', shape: ['1'] });
    expect(Buffer.from(raw_input_contents[at]!).toString('hex')).toBe(
      `07000000${Buffer.from('Zürich').toString('hex')}`,
    );
  });

  it.each<[string, ModelInferResponse, RegExp]>([
    ['an unknown track', message('smell', '{}'), /no track "smell"/],
    ['meta that is no JSON', message('video', '{'), /meta of video is no JSON/],
    ['meta without its field', message('video', '{"mediaType":3}'), /no text mediaType/],
    ['a negative time', message('stills', '{"timeMs":-1,"width":1,"height":1}'), /no number timeMs/],
    [
      'a chunk above 1 MiB',
      message('video', '{"mediaType":"video/mp4"}', new Uint8Array(MAX_CHUNK_BYTES + 1)),
      /at most 1 MiB/,
    ],
    ['fewer contents than tensors', { ...message('video', '{}'), raw_output_contents: [] }, /3 tensors came with 0/],
    [
      'a text longer than its bytes',
      { ...message('video', '{}'), raw_output_contents: [Buffer.of(9, 0, 0, 0, 1), Buffer.of(), Buffer.of()] },
      /does not hold one text/,
    ],
    [
      'a wrong datatype',
      {
        ...message('video', '{}'),
        outputs: message('video', '{}').outputs.map((header) => ({ ...header, datatype: 'FP32' })),
      },
      /is FP32, not BYTES/,
    ],
    [
      'a wrong shape',
      {
        ...message('video', '{"mediaType":"video/mp4"}'),
        outputs: message('video', '{}').outputs.map((header) =>
          header.name === 'data' ? { ...header, shape: ['4'] } : header,
        ),
      },
      /shape \[4\] but holds 3/,
    ],
    [
      'a missing tensor',
      {
        ...message('video', '{}'),
        outputs: message('video', '{}').outputs.slice(1),
        raw_output_contents: message('video', '{}').raw_output_contents.slice(1),
      },
      /track is missing/,
    ],
  ])('refuse %s', (_, wrong, why) => {
    expect(() => decodeOutput(wrong)).toThrow(why);
  });

  it('name no reference where there is none', () => {
    const names = encodeRequest(fc.sample(words, 1)[0]!).inputs.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('reference'))).toEqual([]);
  });

  it.each<[string, readonly Tensor[], RegExp]>([
    ['data alone', [listTensor('reference_data', [Buffer.of(1)])], /0 reference_meta came with 1 reference_data/],
    ['meta alone', [listTensor('reference_meta', [Buffer.from('{}')])], /1 reference_meta came with 0/],
    ['an unknown role', oneReference('{"role":"last_frame","mediaType":"image/png"}'), /the role "last_frame"/],
    [
      'a likeness of nobody',
      oneReference('{"role":"likeness","mediaType":"image/png","likeness":{"consent":"c"}}'),
      /meta of reference has no likeness \{name, consent\}/,
    ],
    [
      'a face outside of its picture',
      oneReference(
        '{"role":"likeness","mediaType":"image/png","likeness":{"name":"A","face":{"eyes":[[0,0],[1,2]],"mouth":[0,0]}}}',
      ),
      /has no face \{eyes/,
    ],
    ['meta that is no JSON', oneReference('{'), /meta of reference is no JSON/],
    [
      'fewer elements than its shape says',
      [{ ...listTensor('reference_data', [Buffer.of(1)]), shape: ['2'] }],
      /reference_data has the shape \[2\]/,
    ],
    [
      'an element that is cut off',
      [{ ...listTensor('reference_data', []), shape: ['1'], bytes: Buffer.of(9, 0, 0, 0, 1) }],
      /do not hold that many elements/,
    ],
  ])('refuse references with %s', (_, wrong, why) => {
    const { inputs, raw_input_contents, ...request } = encodeRequest(fc.sample(words, 1)[0]!);
    const message = {
      ...request,
      inputs: [...inputs, ...wrong],
      raw_input_contents: [...raw_input_contents, ...wrong.map(({ bytes }) => bytes)],
    };
    expect(() => decodeRequest(message)).toThrow(MalformedTensor);
    expect(() => decodeRequest(message)).toThrow(why);
  });

  it('refuse a request whose numbers do not fit', () => {
    const request = fc.sample(requests, 1)[0]!;
    expect(() => encodeRequest({ ...request, seconds: 2 ** 40 })).toThrow(RangeError);
    expect(() => encodeRequest({ ...request, seed: 0.5 })).toThrow(RangeError);
  });
});
