import { hasEnded, type Balance, type Model, type Video } from '../api/api.ts';
import { Api, type Ears } from '../api/client.ts';
import { isPassing, Refusal, Unreachable, wordsFor } from '../api/problem.ts';
import { MediaCache } from '../features/gallery/media-links.ts';
import { noVideos, reduceVideos, unfinished, type Videos, type VideosEvent } from '../features/gallery/videos.ts';
import { Watch } from '../features/gallery/watch.ts';
import {
  choicesOf,
  emptyDraft,
  pictureOf,
  problemsOf,
  reduceDraft,
  requestOf,
  type Draft,
  type DraftEvent,
} from '../features/studio/draft.ts';
import { noPrice, priceKey, reducePrice, type Price, type PriceEvent } from '../features/studio/price.ts';
import { reduceAccount, unknownAccount, type Account, type AccountEvent } from './account.ts';
import { Store } from './store.ts';

const pageSize = 24;
const quietMs = 300;

/** What the workspace needs of the browser. */
export interface Outside {
  readonly nowMs: () => number;
  readonly wait: (durationMs: number, signal: AbortSignal) => Promise<void>;
  /** A name that was never used. */
  readonly newName: () => string;
  /** The picture in exactly this size, as a `data:` URL. @throws when it is none */
  readonly fitPicture: (file: Blob, size: string) => Promise<string>;
}

/** Everything that one key sees, and what can be done with it. The screens show its stores and call its verbs. */
export class Workspace {
  readonly api: Api;
  readonly account = new Store<Account, AccountEvent>(unknownAccount, reduceAccount);
  readonly videos = new Store<Videos, VideosEvent>(noVideos, reduceVideos);
  readonly draft: Store<Draft, DraftEvent>;
  readonly price = new Store<Price, PriceEvent>(noPrice, reducePrice);
  readonly media: MediaCache;
  private readonly watch: Watch;
  private readonly stopped = new AbortController();
  private asked = new AbortController();
  private isAwake = true;
  private unanswered: { readonly request: string; readonly name: string } | undefined;

  constructor(
    base: string,
    key: string,
    private readonly outside: Outside,
    keyRefused: () => void,
    prompt = '',
  ) {
    const ears: Ears = { keyRefused, contact: (isReachable) => this.account.send({ type: 'contact', isReachable }) };
    this.api = new Api(base, key, ears);
    this.draft = new Store<Draft, DraftEvent>({ ...emptyDraft, prompt }, reduceDraft);
    this.media = new MediaCache(this.api.media, outside.nowMs);
    const eyes = {
      see: (video: Video) => this.see(video),
      gone: (id: string) => this.videos.send({ type: 'gone', id }),
    };
    this.watch = new Watch(this.api, eyes, outside.wait);
    this.videos.subscribe(() => this.followWhatRuns());
    this.draft.subscribe(() => void this.askPrice());
  }

  /** Loads what the first screen shows. Again after an absence: what changed meanwhile comes in. */
  async refresh(): Promise<void> {
    await Promise.all([this.loadModels(), this.loadBalance(), this.loadPage(true)]);
    await this.askPrice(true);
  }

  /** A hidden page follows nothing: its connections belong to the visible ones. */
  setAwake(isAwake: boolean): void {
    const wakes = isAwake && !this.isAwake;
    this.isAwake = isAwake;
    this.followWhatRuns();
    if (wakes) void this.refresh();
  }

  /** Tries until the platform answers again, and then catches up. */
  async reconnect(pauseMs: number): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted && !this.account.get().isReachable) {
      await this.outside.wait(pauseMs, signal).catch(() => undefined);
      if (!signal.aborted) await this.api.me().catch(() => undefined);
    }
    if (!signal.aborted) await this.refresh();
  }

  stop(): void {
    this.stopped.abort();
    this.asked.abort();
    this.watch.follow([]);
  }

  /** Sends the draft. @returns the generation, or undefined when fields are wrong, which the draft then says */
  async send(): Promise<Video | undefined> {
    const draft = this.draft.get();
    const problems = problemsOf(draft);
    if (Object.keys(problems).length > 0) return this.refuse(problems);
    const model = this.modelOf(draft.model);
    const picture = pictureOf(draft, model);
    const reference = picture && (await this.outside.fitPicture(picture, draft.size).catch(() => ''));
    if (reference === '') return this.refuse({ input_reference: 'This browser cannot read that picture.' });
    const request = { ...requestOf(draft, model), ...(reference && { input_reference: { image_url: reference } }) };
    try {
      const video = await this.api.create(request, this.nameOf(JSON.stringify(request)));
      this.unanswered = undefined;
      this.videos.send({ type: 'created', video });
      this.draft.send({ type: 'sent' });
      void this.loadBalance();
      void this.askPrice(true);
      return video;
    } catch (error) {
      if (!(error instanceof Unreachable)) this.unanswered = undefined;
      return this.refuse({ [fieldOf(error)]: wordsFor(error) });
    }
  }

  /** Puts a generation's words, choices and seed into the studio. */
  again(video: Video): void {
    this.draft.send({ type: 'again', video, model: this.modelOf(video.model) });
  }

  /** @throws Refusal when it came too late, Unreachable */
  async cancel(id: string): Promise<void> {
    this.see(await this.api.cancel(id));
  }

  /** @throws Refusal, Unreachable */
  async delete(id: string): Promise<void> {
    try {
      await this.api.delete(id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404) throw error;
    }
    this.videos.send({ type: 'gone', id });
    this.media.forget(id);
  }

  /** Looks at one that a link named. @throws Refusal (404: there is no such), Unreachable */
  async look(id: string): Promise<void> {
    this.see(await this.api.video(id));
  }

  refreshBalance(): Promise<void> {
    return this.loadBalance();
  }

  async loadPage(isFirst = false): Promise<void> {
    const { next, loading } = this.videos.get();
    if (loading || (!isFirst && next === 'end')) return;
    this.videos.send({ type: 'loading' });
    try {
      const after = isFirst || next === 'end' ? undefined : next?.after;
      const page = await this.api.videos({ limit: pageSize, ...(after && { after }) });
      this.videos.send({ type: 'page', page, isFirst });
    } catch (error) {
      this.videos.send({ type: 'not-loaded', problem: wordsFor(error) });
    }
  }

  modelOf(id: string): Model | undefined {
    return this.account.get().models.find((model) => model.id === id);
  }

  /** The same request again, after no answer came, keeps its name: the first one may have been heard. */
  private nameOf(request: string): string {
    if (this.unanswered?.request !== request) this.unanswered = { request, name: this.outside.newName() };
    return this.unanswered.name;
  }

  private refuse(problems: Record<string, string>): undefined {
    this.draft.send({ type: 'refused', problems });
  }

  private see(video: Video): void {
    const before = this.videos.get().byId.get(video.id);
    this.videos.send({ type: 'seen', video });
    if (before && movesCredits(before, video)) void this.loadBalance().then(() => this.askPrice(true));
  }

  private followWhatRuns(): void {
    const ids = this.isAwake && !this.stopped.signal.aborted ? unfinished(this.videos.get()) : [];
    this.watch.follow(ids);
  }

  private async loadModels(): Promise<void> {
    const page = await this.api.models().catch(() => undefined);
    if (!page) return;
    this.account.send({ type: 'models', models: page.data });
    this.draft.send({ type: 'models', models: page.data });
  }

  private async loadBalance(): Promise<void> {
    const balance: Balance | undefined = await this.api.balance().catch(() => undefined);
    if (balance) this.account.send({ type: 'balance', balance });
  }

  /** Asks what the choices cost, once they have been left alone for a moment. */
  private async askPrice(evenIfKnown = false): Promise<void> {
    const draft = this.draft.get();
    const choices = choicesOf(draft, this.modelOf(draft.model));
    const key = priceKey(choices);
    const known = this.price.get();
    if (!draft.seconds || (key === known.key && (!evenIfKnown || known.asking))) return;
    this.asked.abort();
    const { signal } = (this.asked = new AbortController());
    this.price.send({ type: 'asked', key });
    try {
      await this.outside.wait(quietMs, signal);
      this.price.send({ type: 'quoted', key, quote: await this.api.quote(choices, signal) });
    } catch (error) {
      if (signal.aborted) return;
      this.price.send({ type: 'refused', key, problem: wordsFor(error) });
    }
  }
}

/** The field of the draft that an error belongs to; errors of no field, and those that pass, belong to the whole. */
function fieldOf(error: unknown): string {
  if (!(error instanceof Refusal) || isPassing(error)) return '';
  const { param } = error;
  return param !== null && fields.includes(param) ? param : '';
}

/** What has a place of its own for what is wrong with it. */
const fields = ['prompt', 'model', 'seconds', 'size', 'audio', 'seed', 'negative_prompt', 'fps', 'input_reference'];

/** Credits are set aside before a generation may queue, and taken or given back at its end. */
function movesCredits(before: Video, now: Video): boolean {
  const wasAdmitted = before.queue_position === null && now.queue_position !== null;
  return wasAdmitted || hasEnded(before) !== hasEnded(now);
}
