import {
  REFERENCE_ROLES,
  type ByteTrack,
  type LikenessOf,
  type PicturePoint,
  type Reference,
  type RenderOutput,
  type RenderRequest,
} from './model-server.ts';
import {
  FINAL_RESPONSE,
  WANTS_EMPTY_FINAL_RESPONSE,
  type ModelInferRequest,
  type ModelInferResponse,
} from './protocol.ts';
import {
  MalformedTensor,
  TensorReader,
  boolTensor,
  bytesTensor,
  int32Tensor,
  int64Tensor,
  listTensor,
  textTensor,
  type Tensor,
} from './tensors.ts';

/** The most that one response carries of a track. */
export const MAX_CHUNK_BYTES = 1_048_576;

const BYTE_TRACKS: ReadonlySet<string> = new Set<ByteTrack>(['video', 'audio', 'cues', 'state', 'report']);

/** What a video model is asked, as tensors (`proto/inference/README.md`). */
export function encodeRequest(request: RenderRequest): ModelInferRequest {
  const tensors: Tensor[] = [
    textTensor('prompt', request.prompt),
    textTensor('negative_prompt', request.negativePrompt),
    int32Tensor('seconds', request.seconds),
    int32Tensor('width', request.width),
    int32Tensor('height', request.height),
    int32Tensor('fps', request.fps),
    int64Tensor('seed', request.seed),
    boolTensor('audio', request.audio),
    textTensor('mark_text', request.mark.text),
    int64Tensor('mark_seed', request.mark.pathSeed),
    ...encodeReferences(request.references ?? []),
  ];
  return {
    model_name: request.model,
    id: request.requestId,
    parameters: { [WANTS_EMPTY_FINAL_RESPONSE]: { bool_param: true } },
    inputs: headers(tensors),
    raw_input_contents: tensors.map((tensor) => tensor.bytes),
  };
}

/** The other way. @throws MalformedTensor naming the tensor. */
export function decodeRequest(message: ModelInferRequest, traceparent?: string): RenderRequest {
  const tensors = new TensorReader(message.inputs, message.raw_input_contents);
  const references = decodeReferences(tensors);
  return {
    model: message.model_name,
    requestId: message.id,
    prompt: tensors.text('prompt'),
    negativePrompt: tensors.text('negative_prompt'),
    seconds: tensors.int32('seconds'),
    width: tensors.int32('width'),
    height: tensors.int32('height'),
    fps: tensors.int32('fps'),
    seed: tensors.int64('seed'),
    audio: tensors.bool('audio'),
    mark: { text: tensors.text('mark_text'), pathSeed: tensors.int64('mark_seed') },
    ...(references.length > 0 ? { references } : {}),
    ...(traceparent ? { traceparent } : {}),
  };
}

/** None are no tensors at all: there are model servers that take no empty ones. */
function encodeReferences(references: readonly Reference[]): readonly Tensor[] {
  if (references.length === 0) return [];
  const meta = references.map(({ data: _, ...about }) => Buffer.from(JSON.stringify(about), 'utf8'));
  return [
    listTensor('reference_meta', meta),
    listTensor(
      'reference_data',
      references.map(({ data }) => data),
    ),
  ];
}

function decodeReferences(tensors: TensorReader): readonly Reference[] {
  const metas = tensors.optionalList('reference_meta') ?? [];
  const datas = tensors.optionalList('reference_data') ?? [];
  if (metas.length !== datas.length) {
    throw new MalformedTensor(
      `${metas.length} reference_meta came with ${datas.length} reference_data; each needs one`,
    );
  }
  return metas.map((json, at) => {
    const meta = new Meta('reference', json.toString('utf8'));
    const name = meta.text('role');
    const role = REFERENCE_ROLES.find((each) => each === name);
    if (!role) {
      const roles = REFERENCE_ROLES.join(', ');
      throw new MalformedTensor(`a reference has the role ${JSON.stringify(name.slice(0, 40))}; there are ${roles}`);
    }
    const likeness = meta.likeness();
    return { role, mediaType: meta.text('mediaType'), data: datas[at]!, ...(likeness ? { likeness } : {}) };
  });
}

/** The responses that carry one output: several for a chunk of more than 1 MiB. @throws MalformedTensor for a still above it. */
export function* encodeOutput(output: RenderOutput, to: { model: string; id: string }): Generator<ModelInferResponse> {
  if (output.kind === 'progress') {
    const { stage, done, total } = output;
    return yield response(to, 'progress', { stage, done, total }, new Uint8Array(0));
  }
  if (output.kind === 'still') {
    const { timeMs, width, height, data } = output;
    if (data.length > MAX_CHUNK_BYTES) throw new MalformedTensor(`a still of ${data.length} bytes is above 1 MiB`);
    return yield response(to, 'stills', { timeMs, width, height }, data);
  }
  for (let start = 0; start === 0 || start < output.data.length; start += MAX_CHUNK_BYTES) {
    const part = output.data.subarray(start, start + MAX_CHUNK_BYTES);
    yield response(to, output.track, { mediaType: output.mediaType }, part);
  }
}

/** The last response: nothing follows. */
export function finalResponse(to: { model: string; id: string }): ModelInferResponse {
  const parameters = { [FINAL_RESPONSE]: { bool_param: true } };
  return { model_name: to.model, id: to.id, parameters, outputs: [], raw_output_contents: [] };
}

export function isFinal(message: ModelInferResponse): boolean {
  return message.parameters?.[FINAL_RESPONSE]?.bool_param === true;
}

/** What a response holds; undefined for one without tensors. @throws MalformedTensor for anything that the contract does not know. */
export function decodeOutput(message: ModelInferResponse): RenderOutput | undefined {
  if (message.outputs.length === 0) return undefined;
  const tensors = new TensorReader(message.outputs, message.raw_output_contents);
  const track = tensors.text('track');
  const meta = new Meta(track, tensors.text('meta'));
  const data = tensors.bytes('data');
  if (data.length > MAX_CHUNK_BYTES)
    throw new MalformedTensor(`data holds ${data.length} bytes; at most 1 MiB may come at once`);
  if (track === 'progress') {
    return { kind: 'progress', stage: meta.text('stage'), done: meta.number('done'), total: meta.number('total') };
  }
  if (track === 'stills') {
    const [timeMs, width, height] = [meta.number('timeMs'), meta.number('width'), meta.number('height')];
    return { kind: 'still', data, timeMs, width, height };
  }
  if (!BYTE_TRACKS.has(track)) throw new MalformedTensor(`there is no track ${JSON.stringify(track.slice(0, 40))}`);
  return { kind: 'chunk', track: track as ByteTrack, mediaType: meta.text('mediaType'), data };
}

function response(
  to: { model: string; id: string },
  track: string,
  meta: object,
  data: Uint8Array,
): ModelInferResponse {
  const tensors = [textTensor('track', track), textTensor('meta', JSON.stringify(meta)), bytesTensor('data', data)];
  return {
    model_name: to.model,
    id: to.id,
    outputs: headers(tensors),
    raw_output_contents: tensors.map((tensor) => tensor.bytes),
  };
}

function headers(tensors: readonly Tensor[]) {
  return tensors.map(({ name, datatype, shape }) => ({ name, datatype, shape }));
}

/** The JSON beside a chunk or a reference, read field by field. */
class Meta {
  private readonly fields: Record<string, unknown>;

  constructor(
    private readonly track: string,
    json: string,
  ) {
    try {
      this.fields = Object(JSON.parse(json));
    } catch {
      throw new MalformedTensor(`the meta of ${track} is no JSON`);
    }
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string') throw new MalformedTensor(`the meta of ${this.track} has no text ${name}`);
    return value;
  }

  /** Whose a likeness is; undefined where nothing is said of it. */
  likeness(): LikenessOf | undefined {
    const value = this.fields['likeness'];
    if (value === undefined) return undefined;
    const { name, consent, face } = Object(value) as Record<string, unknown>;
    if (typeof name !== 'string' || !(consent === undefined || typeof consent === 'string'))
      throw new MalformedTensor(`the meta of ${this.track} has no likeness {name, consent}`);
    const whose = { name, ...(consent === undefined ? {} : { consent }) };
    if (face === undefined) return whose;
    const { eyes, mouth } = Object(face) as Record<string, unknown>;
    if (!Array.isArray(eyes) || eyes.length !== 2 || !eyes.every(isPoint) || !isPoint(mouth))
      throw new MalformedTensor(
        `the meta of ${this.track} has no face {eyes: [[x, y], [x, y]], mouth: [x, y]} in shares of its picture`,
      );
    return { ...whose, face: { eyes: eyes as [PicturePoint, PicturePoint], mouth } };
  }

  /** Finite and not negative. */
  number(name: string): number {
    const value = this.fields[name];
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
      throw new MalformedTensor(`the meta of ${this.track} has no number ${name} of at least 0`);
    }
    return value;
  }
}

const isPoint = (value: unknown): value is PicturePoint =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((share) => typeof share === 'number' && share >= 0 && share <= 1);
