import type { Choices, Model, Video, VideoRequest } from '../../api/api.ts';

/** What stands in the fields of the studio, as typed and chosen. */
export interface Draft {
  readonly prompt: string;
  readonly model: string;
  readonly seconds: string;
  readonly size: string;
  readonly sound: boolean;
  /** Empty: any. */
  readonly seed: string;
  /** What is to be left out. */
  readonly without: string;
  /** Pictures per second; empty: as many as the model makes. */
  readonly fps: string;
  /** The picture that the clip begins with, as it was chosen. */
  readonly picture?: File;
  /** What is wrong, by the API's name of the field; the empty name is for the whole. */
  readonly problems: Readonly<Record<string, string>>;
}

export type DraftEvent =
  | { readonly type: 'models'; readonly models: readonly Model[] }
  | { readonly type: 'prompt'; readonly prompt: string }
  | { readonly type: 'model'; readonly model: Model }
  | { readonly type: 'seconds'; readonly seconds: string }
  | { readonly type: 'size'; readonly size: string }
  | { readonly type: 'sound'; readonly sound: boolean }
  | { readonly type: 'seed'; readonly seed: string }
  | { readonly type: 'without'; readonly without: string }
  | { readonly type: 'fps'; readonly fps: string }
  | { readonly type: 'picture'; readonly picture: File | undefined }
  /** Everything as it was for this generation, its seed included. */
  | { readonly type: 'again'; readonly video: Video; readonly model: Model | undefined }
  | { readonly type: 'refused'; readonly problems: Readonly<Record<string, string>> }
  /** It was sent: the next one starts from the same choices, with any seed. */
  | { readonly type: 'sent' };

export const longestPrompt = 32_000;

export const emptyDraft: Draft = {
  prompt: '',
  model: 'sora-2',
  seconds: '',
  size: '',
  sound: true,
  seed: '',
  without: '',
  fps: '',
  problems: {},
};

export function reduceDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'models':
      return fitTo(draft, event.models.find(({ id }) => id === draft.model) ?? event.models[0]);
    case 'model':
      return without(
        fitTo({ ...draft, model: event.model.id }, event.model),
        'model',
        'seconds',
        'size',
        'audio',
        'seed',
        'negative_prompt',
        'fps',
        'input_reference',
      );
    case 'prompt':
      return without({ ...draft, prompt: event.prompt }, 'prompt');
    case 'seconds':
      return without({ ...draft, seconds: event.seconds }, 'seconds');
    case 'size':
      return without({ ...draft, size: event.size }, 'size');
    case 'sound':
      return without({ ...draft, sound: event.sound }, 'audio');
    case 'seed':
      return without({ ...draft, seed: event.seed }, 'seed');
    case 'without':
      return without({ ...draft, without: event.without }, 'negative_prompt');
    case 'fps':
      return without({ ...draft, fps: event.fps }, 'fps');
    case 'picture':
      return without(withPicture(draft, event.picture), 'input_reference');
    case 'again':
      return again(event.video, event.model);
    case 'refused':
      return { ...draft, problems: event.problems };
    case 'sent':
      return { ...withPicture(draft, undefined), prompt: '', without: '', seed: '', problems: {} };
  }
}

function withPicture({ picture: _, ...draft }: Draft, picture: File | undefined): Draft {
  return picture ? { ...draft, picture } : draft;
}

/** A change takes away what was said about these fields, and about the whole. */
function without(draft: Draft, ...params: string[]): Draft {
  const problems = Object.fromEntries(
    Object.entries(draft.problems).filter(([param]) => param !== '' && !params.includes(param)),
  );
  return { ...draft, problems };
}

/** Keeps what the model offers of the choices, and takes its defaults for the rest. */
function fitTo(draft: Draft, model: Model | undefined): Draft {
  if (!model) return draft;
  return {
    ...draft,
    model: model.id,
    seconds: model.seconds.includes(draft.seconds) ? draft.seconds : model.default_seconds,
    size: model.sizes.includes(draft.size) ? draft.size : model.default_size,
  };
}

function again(video: Video, model: Model | undefined): Draft {
  const draft: Draft = {
    prompt: video.prompt ?? '',
    model: video.model,
    seconds: video.seconds,
    size: video.size,
    sound: video.audio,
    seed: String(video.seed),
    without: '',
    fps: String(video.fps),
    problems: {},
  };
  return fitTo(draft, model);
}

/** Whether the model takes this optional field; before it is known, it is thought to. */
export function takes(
  model: Model | undefined,
  field: 'seed' | 'audio' | 'negative_prompt' | 'fps' | 'input_reference',
): boolean {
  return model?.accepts.includes(field) ?? true;
}

/** What was chosen, without the words: all that the price depends on. */
export function choicesOf(draft: Draft, model: Model | undefined): Choices {
  return {
    model: draft.model,
    ...(draft.seconds && { seconds: draft.seconds }),
    ...(draft.size && { size: draft.size }),
    ...(takes(model, 'audio') && { audio: draft.sound }),
  };
}

/** The picture to be sent, if there is one and the model takes it. */
export function pictureOf(draft: Draft, model: Model | undefined): File | undefined {
  return takes(model, 'input_reference') ? draft.picture : undefined;
}

/** The request that the draft stands for, but for its picture. */
export function requestOf(draft: Draft, model: Model | undefined): VideoRequest {
  const [seed, left, fps] = [draft.seed.trim(), draft.without.trim(), draft.fps.trim()];
  return {
    prompt: draft.prompt.trim(),
    ...choicesOf(draft, model),
    ...(takes(model, 'seed') && seed !== '' && { seed: Number(seed) }),
    ...(takes(model, 'negative_prompt') && left !== '' && { negative_prompt: left }),
    ...(takes(model, 'fps') && fps !== '' && { fps: Number(fps) }),
  };
}

/** What can be said to be wrong before the server is asked. */
export function problemsOf(draft: Draft): Record<string, string> {
  const problems: Record<string, string> = {};
  const length = [...draft.prompt.trim()].length;
  if (length === 0) problems.prompt = 'Write what is to be seen and heard.';
  if (length > longestPrompt) problems.prompt = `At most ${longestPrompt} characters; these are ${length}.`;
  const seed = draft.seed.trim();
  if (seed !== '' && !(/^\d+$/.test(seed) && Number.isSafeInteger(Number(seed))))
    problems.seed = 'A whole number, or nothing for any.';
  if (!/^\d{0,3}$/.test(draft.fps.trim())) problems.fps = 'A whole number, or nothing for the model’s own.';
  return problems;
}
