import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import { KeepPicture, KeepPictureRequest } from '@cielo/contracts';
import { CLOCK, IDS, type Clock, type Ids } from '@cielo/effects';
import { CONFIG, QUESTIONS, currentTraceparent, type Questions } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { InsufficientCredits, TooManyAtOnce } from '../domain/errors.ts';
import type { Generation } from '../domain/generation.ts';
import { tierOf } from '../domain/plan.ts';
import { checkSameRequest, fingerprintOf, requestKeyId } from '../domain/request-key.ts';
import { request } from '../domain/request.ts';
import type { Picture } from '../domain/picture.ts';
import type { BriefReference, GenerationBrief, Terms } from '../domain/terms.ts';
import type { Wish } from '../domain/wish.ts';
import { boundsOf } from './bounds-of.ts';
import { videoNotFound } from './find-own.ts';
import { GENERATIONS, REQUEST_KEYS, type Generations, type RequestKeys } from './needs.ts';
import { PrepareGeneration, type Prepared } from './prepare-generation.ts';
import { Turns } from './turns.ts';

/** When it may be worth trying again for somebody who has too many under way. */
const TRY_AGAIN_MS = 10_000;

/** Accepts a request: judged, priced, and written once with everything that was agreed. */
@Injectable()
export class RequestGeneration {
  /** Requests of one account take turns, so that ten at once do not all find room for one. */
  private readonly turns = new Turns();

  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(REQUEST_KEYS) private readonly requestKeys: RequestKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(QUESTIONS) private readonly questions: Questions,
    private readonly prepare: PrepareGeneration,
  ) {}

  /**
   * @param idempotencyKey the same key with the same wish is the same generation
   * @throws what {@link PrepareGeneration} throws; InsufficientCredits; TooManyAtOnce; KeyUsedOtherwise; what delivery says of a picture
   *   that it does not keep
   */
  async run(caller: Caller, wish: Wish, idempotencyKey?: string): Promise<Generation> {
    const known = await this.knownBy(caller, wish, idempotencyKey);
    if (known) return known;
    const prepared = await this.prepare.run(caller, wish);
    const { amountCredits, availableCredits } = prepared.quote;
    if (amountCredits > availableCredits) {
      // More credits would not help whoever sent a wrong picture, so that is said first.
      await this.checkPicture(wish, prepared.brief);
      throw new InsufficientCredits(amountCredits, availableCredits);
    }
    return this.turns.take(caller.accountId, async () => {
      // The same request may have come twice at once: then the second is not one more.
      const meanwhile = await this.knownBy(caller, wish, idempotencyKey);
      if (meanwhile) return meanwhile;
      await this.refuseTooMany(caller);
      const { id, references } = await this.begin(caller, wish, prepared.brief, idempotencyKey);
      const brief = references.length > 0 ? { ...prepared.brief, references } : prepared.brief;
      return this.insert(id, caller, { ...prepared, brief });
    });
  }

  /** Its id, and what was uploaded with it. The picture comes before the key, so that a request that is refused for it leaves nothing. */
  private async begin(
    caller: Caller,
    wish: Wish,
    brief: GenerationBrief,
    key: string | undefined,
  ): Promise<{ readonly id: string; readonly references: readonly BriefReference[] }> {
    const wanted = await this.idFor(caller, key);
    const references = await this.keep(wanted, caller, wish, brief);
    const id = await this.nameFor(caller, wish, key, wanted);
    // Another process was quicker with the same key, so the picture belongs to that name.
    return { id, references: id === wanted ? references : await this.keep(id, caller, wish, brief) };
  }

  /** A key may stand for a generation that was never written, since its process died: then it is written now. */
  private async idFor({ accountId }: Caller, key: string | undefined): Promise<string> {
    const known = key === undefined ? undefined : await this.requestKeys.get(requestKeyId(accountId, key));
    return known?.generationId ?? this.ids.next('video');
  }

  private async keep(
    generationId: string,
    { accountId }: Caller,
    { input_reference: picture }: Wish,
    { width, height }: GenerationBrief,
  ): Promise<readonly BriefReference[]> {
    if (!picture) return [];
    const request = KeepPictureRequest.create({ generationId, accountId, file: bufferOf(picture), width, height });
    const { key, mediaType, sizeBytes, ...size } = await this.questions.ask(KeepPicture, request);
    return [{ role: 'first_frame', key, mediaType, sizeBytes, width: size.width, height: size.height }];
  }

  private async checkPicture({ input_reference: picture }: Wish, { width, height }: GenerationBrief): Promise<void> {
    if (!picture) return;
    const request = KeepPictureRequest.create({ onlyCheck: true, file: bufferOf(picture), width, height });
    await this.questions.ask(KeepPicture, request);
  }

  private async knownBy({ accountId }: Caller, wish: Wish, key: string | undefined): Promise<Generation | undefined> {
    if (key === undefined) return undefined;
    const known = await this.requestKeys.get(requestKeyId(accountId, key));
    if (!known) return undefined;
    checkSameRequest(known, wish);
    // Absent: the process died between the key and the generation, which is made now, under the same id.
    const generation = await this.generations.get(known.generationId);
    if (generation?.deletedAtMs !== undefined) throw videoNotFound(generation.id);
    return generation;
  }

  private async refuseTooMany({ accountId, plan }: Caller): Promise<void> {
    const { ORCHESTRATION_OPEN_PRO, ORCHESTRATION_OPEN_STANDARD } = this.config;
    const allowed = tierOf(plan) === 'pro' ? ORCHESTRATION_OPEN_PRO : ORCHESTRATION_OPEN_STANDARD;
    const open = await this.generations.count('open', accountId);
    if (open >= allowed) throw new TooManyAtOnce(open, allowed, plan, TRY_AGAIN_MS);
  }

  private async nameFor(
    { accountId }: Caller,
    wish: Wish,
    key: string | undefined,
    generationId: string,
  ): Promise<string> {
    if (key === undefined) return generationId;
    const id = requestKeyId(accountId, key);
    const mine = { id, generationId, fingerprint: fingerprintOf(wish), createdAtMs: this.clock.nowMs() };
    const { aggregate: kept } = await this.requestKeys.insert(id, () => mine);
    checkSameRequest(kept, wish);
    return kept.generationId;
  }

  private async insert(id: string, caller: Caller, prepared: Prepared): Promise<Generation> {
    const terms = this.termsOf(caller, prepared);
    const moment = { nowMs: this.clock.nowMs(), bounds: boundsOf(this.config) };
    const { aggregate } = await this.generations.insert(id, (events) => {
      const change = request(id, caller.accountId, terms, moment);
      events.record(...change.events);
      return change.generation;
    });
    return aggregate;
  }

  private termsOf(caller: Caller, { model, askedModel, brief, quote }: Prepared): Terms {
    return {
      askedModel,
      brief,
      quotedCredits: quote.amountCredits,
      priceBookVersion: quote.priceBookVersion,
      plan: caller.plan,
      callerCountry: caller.country,
      engineModel: model.engine.model,
      licenceId: model.licence.id,
      catalogueVersion: model.version,
      maxAttempts: model.maxAttempts,
      traceparent: currentTraceparent(),
    };
  }
}

function bufferOf({ file }: Picture): Buffer {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
}
