import { createHash } from 'node:crypto';
import {
  CastingApproved,
  ClipMastered,
  ClipPublished,
  DecideLaunch,
  DecideLaunchResponse,
  GenerationRendered,
  HoldCaptured,
  HoldPlaced,
  KeepPicture,
  KeepPictureResponse,
  Quote,
  QuoteResponse,
  ReviewApproved,
  type EventMessage,
  type KeepPictureRequest,
} from '@cielo/contracts';
import type { Caller } from '@cielo/access';
import { ScriptedModelServer, type ModelServer } from '@cielo/inference';
import { answer, keyOf, openTestService, type HttpAnswer, type HttpOptions, type TestService } from '@cielo/testing';
import type { Environment } from '@cielo/service-host';
import { orchestration } from '../src/service.ts';

export const ACCOUNT = 'acct_1';
export const PRO = keyOf(ACCOUNT, { plan: 'pro' });
export const CALLER: Caller = {
  accountId: ACCOUNT,
  keyId: 'key_1',
  plan: 'pro',
  homeCountry: 'US',
  country: 'US',
  countrySource: 'home',
  client: 'api',
  scopes: [],
};
export const STANDARD = keyOf('acct_2', { plan: 'standard' });

export interface Setup {
  readonly config?: Environment;
  readonly modelServer?: ModelServer;
  /** What credits quotes. */
  readonly quote?: { readonly amountCredits?: bigint; readonly availableCredits?: bigint };
  /** Why identity does not let anybody in; open when absent. */
  readonly closed?: string;
  /** What delivery says of a picture; it keeps every one when absent. */
  readonly keepPicture?: (request: KeepPictureRequest) => Promise<KeepPictureResponse> | KeepPictureResponse;
}

/** Orchestration as it runs, with faked neighbours that say what they are told to say. */
export class Orchestra {
  private constructor(readonly service: TestService) {}

  static async open({
    config = {},
    modelServer = new ScriptedModelServer(),
    quote = {},
    closed,
    keepPicture = keepAnything,
  }: Setup = {}): Promise<Orchestra> {
    const answers = [
      answer(DecideLaunch, () => DecideLaunchResponse.create({ open: closed === undefined, reason: closed ?? '' })),
      answer(Quote, () =>
        QuoteResponse.create({ amountCredits: 4n, availableCredits: 100n, priceBookVersion: '2026-09', ...quote }),
      ),
      answer(KeepPicture, keepPicture),
    ];
    return new Orchestra(await openTestService(orchestration, { config, answers, modelServer }));
  }

  http(method: string, path: string, options: HttpOptions = {}): Promise<HttpAnswer> {
    return this.service.http(method, path, { key: PRO, ...options });
  }

  /** Asks for a clip and gives its id. */
  async create(body: object = {}, options: HttpOptions = {}): Promise<string> {
    const { status, body: video } = await this.http('POST', '/v1/videos', {
      body: { prompt: 'a dog', ...body },
      ...options,
    });
    if (status !== 200) throw new Error(`Refused: ${JSON.stringify(video)}`);
    return (video as { id: string }).id;
  }

  async video(id: string, options: HttpOptions = {}) {
    return (await this.http('GET', `/v1/videos/${id}`, options)).body as Record<string, unknown> & {
      status: string;
      progress: number;
      error: { code: string; message: string } | null;
    };
  }

  /** Resolves when the video has this status. */
  async until(id: string, status: string): Promise<void> {
    await this.service.until(async () => (await this.video(id)).status === status, `${id} is ${status}`);
  }

  /** Cast, read and paid for. */
  async admit(id: string): Promise<void> {
    await this.service.say(...admission(id));
  }

  /** Waits until the render is done, and gives its fence. */
  async rendered(id: string): Promise<bigint> {
    let event: GenerationRendered | undefined;
    await this.service.until(async () => {
      const all = await this.service.heard(GenerationRendered);
      event = all.find(({ generationId }) => generationId === id);
      return event !== undefined;
    }, `${id} is rendered`);
    return event!.fence;
  }

  /** Brings a generation to just before clearing. @returns the event that clears it */
  async ripen(id: string): Promise<EventMessage> {
    await this.admit(id);
    const fence = await this.rendered(id);
    await this.service.say(ReviewApproved.create({ generationId: id, accountId: ACCOUNT, stage: 'output' }));
    return ClipMastered.create({ generationId: id, accountId: ACCOUNT, fence });
  }

  async complete(id: string): Promise<void> {
    await this.service.say(await this.ripen(id), ...afterwards(id));
  }
}

function keepAnything({ generationId, file, width, height }: KeepPictureRequest): KeepPictureResponse {
  const key = `uploads/${generationId}/${createHash('sha256').update(file).digest('hex')}`;
  return KeepPictureResponse.create({ key, mediaType: 'image/png', sizeBytes: file.length, width, height });
}

export function admission(id: string): readonly EventMessage[] {
  const of = { generationId: id, accountId: ACCOUNT };
  return [
    CastingApproved.create(of),
    ReviewApproved.create({ ...of, stage: 'prompt' }),
    HoldPlaced.create({ accountId: ACCOUNT, holdId: id, amountCredits: 4n }),
  ];
}

export function afterwards(id: string): readonly EventMessage[] {
  return [
    HoldCaptured.create({ accountId: ACCOUNT, holdId: id, capturedCredits: 4n }),
    ClipPublished.create({ generationId: id, accountId: ACCOUNT }),
  ];
}
