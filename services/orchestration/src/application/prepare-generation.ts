import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import { DecideLaunch, DecideLaunchRequest, Quote, QuoteRequest, type QuoteResponse } from '@cielo/contracts';
import { RANDOM, type Random } from '@cielo/effects';
import { QUESTIONS, type Questions } from '@cielo/service-host';
import { writeBrief } from '../domain/brief.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { CountryNotOpen, PlanTooSmall } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import type { GenerationBrief } from '../domain/terms.ts';
import { DEFAULT_MODEL, type Wish } from '../domain/wish.ts';
import { CATALOGUE } from './needs.ts';

/** A wish that can be granted, and what it would cost. */
export interface Prepared {
  readonly model: Model;
  readonly askedModel: string;
  readonly brief: GenerationBrief;
  readonly quote: QuoteResponse;
}

/** Judges a wish: does it make sense, may this account have it, from here, and at what price. Nothing is kept. */
@Injectable()
export class PrepareGeneration {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(QUESTIONS) private readonly questions: Questions,
    @Inject(RANDOM) private readonly random: Random,
  ) {}

  /**
   * @throws what {@link writeBrief} throws; InvalidValue for an unknown model; PlanTooSmall; CountryNotOpen; Unavailable when identity or
   *   credits do not answer
   */
  async run(caller: Caller, wish: Wish): Promise<Prepared> {
    const askedModel = wish.model ?? DEFAULT_MODEL;
    const model = this.catalogue.choose(askedModel);
    const brief = writeBrief(wish, model, { seed: this.seed() });
    if (!model.plans.includes(caller.plan)) throw new PlanTooSmall(askedModel, caller.plan, model.plans);
    this.refuseByLicence(caller, model);
    await this.refuseByLaunch(caller, model);
    return { model, askedModel, brief, quote: await this.quote(caller, model, brief) };
  }

  private refuseByLicence({ country, homeCountry }: Caller, { name, licence }: Model): void {
    const excluded = licence.excludedCountries.find((one) => one === country || one === homeCountry);
    if (excluded) throw new CountryNotOpen(`The licence of ${name} does not allow its use in ${excluded}.`);
  }

  private async refuseByLaunch(caller: Caller, { name: model }: Model): Promise<void> {
    const { accountId, plan, homeCountry, country: callerCountry, client } = caller;
    const request = DecideLaunchRequest.create({ accountId, plan, homeCountry, callerCountry, client, model });
    const { open, reason } = await this.questions.ask(DecideLaunch, request);
    if (!open) throw new CountryNotOpen(reason);
  }

  private quote(
    { accountId }: Caller,
    model: Model,
    { width, height, seconds }: GenerationBrief,
  ): Promise<QuoteResponse> {
    const { priceClass, name } = model;
    return this.questions.ask(
      Quote,
      QuoteRequest.create({ accountId, priceClass, width, height, seconds, model: name }),
    );
  }

  /** 32 bits: enough to differ, short enough to be copied by hand. */
  private seed(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.random.bytes(4);
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }
}
