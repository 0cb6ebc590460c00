import { Controller, Get, Inject, Post } from '@nestjs/common';
import { CallerOf, NeedsScope, type Caller } from '@cielo/access';
import { CLOCK, type Clock } from '@cielo/effects';
import { InvalidValue } from '@cielo/errors';
import { BodyOf, NotBuiltYet, Operation, QueryOf } from '@cielo/service-host';
import { z } from 'zod';
import { ListEntries } from '../application/list-entries.ts';
import { PRICED_MODELS, type PricedModels } from '../application/needs.ts';
import { QuotePrice } from '../application/quote.ts';
import { ShowBalance, type BalanceLine } from '../application/show-balance.ts';
import { ShowUsage } from '../application/show-usage.ts';
import { utcDay } from '../domain/usage.ts';
import { daysBefore, seconds } from './days.ts';
import { pricedClip } from './price-question.ts';
import { Balance, EntriesQuery, EntryList, QuoteAnswer, QuoteBody, UsageList, UsageQuery } from './schemas.ts';
import { showEntry } from './show-entry.ts';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 366;

/** An account's own credits. */
@Controller('v1/credits')
@NeedsScope('credits:read')
export class CreditsHttp {
  constructor(
    private readonly showBalance: ShowBalance,
    private readonly quotePrice: QuotePrice,
    private readonly listEntries: ListEntries,
    private readonly showUsage: ShowUsage,
    @Inject(PRICED_MODELS) private readonly models: PricedModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('balance')
  @Operation({ id: 'getBalance', tag: 'Credits', summary: 'What the account has, by source and end', answer: Balance })
  async balance(@CallerOf() { accountId }: Caller) {
    const { availableCredits, heldCredits, plan, blockedBecause, lines, allowance } =
      await this.showBalance.run(accountId);
    const nowMs = this.clock.nowMs();
    return {
      object: 'credit.balance',
      available: availableCredits,
      held: heldCredits,
      plan,
      blocked_because: blockedBecause,
      sources: lines.map((line) => showLine(line, nowMs)),
      allowance: {
        per_day: allowance.perDayCredits,
        remaining: allowance.remainingCredits,
        resets_at: seconds(allowance.resetsAtMs),
        time_zone: allowance.timeZone,
      },
    };
  }

  @Post('quote')
  @Operation({ id: 'quoteCredits', tag: 'Credits', summary: 'What a video would cost', answer: QuoteAnswer })
  async quote(@CallerOf() { accountId }: Caller, @BodyOf(QuoteBody.prefault({})) body: z.output<typeof QuoteBody>) {
    const { size, ...clip } = pricedClip(this.models, body);
    const { amountCredits, priceBookVersion, availableCredits } = await this.quotePrice.run({ accountId, ...clip });
    return {
      object: 'credit.quote',
      model: clip.model,
      size,
      seconds: String(clip.seconds),
      credits: amountCredits,
      price_book_version: priceBookVersion,
      available: availableCredits,
      affordable: amountCredits <= availableCredits,
    };
  }

  @Get('entries')
  @Operation({
    id: 'listEntries',
    tag: 'Credits',
    summary: 'What happened to the wallet, newest first',
    answer: EntryList,
  })
  async entries(@CallerOf() { accountId }: Caller, @QueryOf(EntriesQuery) query: z.output<typeof EntriesQuery>) {
    const { limit, order, after } = query;
    const page = await this.listEntries.run({ accountId, limit, order, ...(after === undefined ? {} : { after }) });
    const data = page.entries.map(showEntry);
    return {
      object: 'list',
      data,
      first_id: data[0]?.id ?? null,
      last_id: data.at(-1)?.id ?? null,
      has_more: page.hasMore,
    };
  }

  @Get('usage')
  @Operation({
    id: 'listUsage',
    tag: 'Credits',
    summary: 'Credits spent, by day and model, newest first',
    answer: UsageList,
  })
  async usage(@CallerOf() { accountId }: Caller, @QueryOf(UsageQuery) query: z.output<typeof UsageQuery>) {
    const untilDay = query.until ?? utcDay(this.clock.nowMs());
    const fromDay = query.from ?? daysBefore(untilDay, DEFAULT_DAYS - 1);
    if (fromDay > untilDay)
      throw new InvalidValue(`'${fromDay}' is after the last day, ${untilDay}.`, { param: 'from' });
    if (fromDay < daysBefore(untilDay, MOST_DAYS - 1)) {
      throw new InvalidValue(`'${fromDay}' is too far back: one answer covers at most ${MOST_DAYS} days.`, {
        param: 'from',
      });
    }
    const days = await this.showUsage.run({ accountId, fromDay, untilDay });
    const data = days.flatMap(({ day, models }) =>
      Object.entries(models).map(([model, { clips, capturedCredits, refundedCredits }]) => ({
        object: 'credit.usage',
        date: day,
        model,
        generations: clips,
        credits: capturedCredits,
        refunded_credits: refundedCredits,
      })),
    );
    return { object: 'list', time_zone: 'UTC', data };
  }

  @Get('orders')
  @Operation({
    id: 'listOrders',
    tag: 'Credits',
    summary: 'What was bought; not on this server yet',
    answer: z.never(),
  })
  orders(): never {
    throw new NotBuiltYet('Buying credits');
  }

  @Post('orders')
  @NeedsScope('credits:write')
  @Operation({ id: 'createOrder', tag: 'Credits', summary: 'Buy a pack; not on this server yet', answer: z.never() })
  order(): never {
    throw new NotBuiltYet('Buying credits');
  }

  @Get('orders/:id')
  @Operation({ id: 'getOrder', tag: 'Credits', summary: 'One order; not on this server yet', answer: z.never() })
  oneOrder(): never {
    throw new NotBuiltYet('Buying credits');
  }
}

function showLine({ source, availableCredits, heldCredits, fromMs, untilMs, models }: BalanceLine, nowMs: number) {
  return {
    source,
    available: availableCredits,
    held: heldCredits,
    starts_at: fromMs > nowMs ? seconds(fromMs) : null,
    expires_at: untilMs === null ? null : seconds(untilMs),
    models,
  };
}
