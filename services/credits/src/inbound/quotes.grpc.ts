import { Controller } from '@nestjs/common';
import { Quote, QuoteResponse, type QuoteRequest } from '@cielo/contracts';
import { Answers } from '@cielo/service-host';
import { QuotePrice } from '../application/quote.ts';

/** Answers what something would cost. */
@Controller()
export class Quotes {
  constructor(private readonly quotePrice: QuotePrice) {}

  @Answers(Quote) async quote({
    accountId,
    model,
    priceClass,
    width,
    height,
    seconds,
  }: QuoteRequest): Promise<QuoteResponse> {
    const quoted = await this.quotePrice.run({
      priceClass,
      width,
      height,
      seconds,
      ...(accountId ? { accountId } : {}),
      ...(model ? { model } : {}),
    });
    return QuoteResponse.create({ ...quoted });
  }
}
