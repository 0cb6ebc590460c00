import { z } from 'zod';
import type { ListedPage } from '../application/list-generations.ts';
import type { Quoted } from '../application/quote-generation.ts';
import { sizeText } from '../domain/model.ts';
import { Video, videoOf } from './video.shape.ts';

export const ListVideos = z.object({
  limit: z.int().min(0).max(100).default(20),
  order: z.enum(['asc', 'desc']).default('desc').describe('By creation'),
  after: z.string().optional().describe('The last_id of the page before'),
});
export type ListVideos = z.infer<typeof ListVideos>;

export const VideoList = z
  .object({
    object: z.literal('list'),
    data: z.array(Video),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .meta({ id: 'VideoList' });

export function videoListOf({ items, hasMore }: ListedPage): z.infer<typeof VideoList> {
  const data = items.map(videoOf);
  return {
    object: 'list',
    data,
    first_id: data.at(0)?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: hasMore,
  };
}

export const DeletedVideo = z
  .object({ id: z.string(), object: z.literal('video.deleted'), deleted: z.literal(true) })
  .meta({ id: 'DeletedVideo' });

export const VideoQuote = z
  .object({
    object: z.literal('video.quote'),
    model: z.string(),
    seconds: z.string(),
    size: z.string(),
    amount_credits: z.int().describe('What would be taken, and never more'),
    price_book_version: z.string(),
    available_credits: z.int(),
    affordable: z.boolean(),
    eta_seconds: z.int().nullable().describe('Until the clip would be there'),
    queue_length: z.int().describe('How many wait for a worker'),
  })
  .meta({ id: 'VideoQuote' });

export function videoQuoteOf({ askedModel, brief, quote, prospect }: Quoted): z.infer<typeof VideoQuote> {
  return {
    object: 'video.quote',
    model: askedModel,
    seconds: String(brief.seconds),
    size: sizeText(brief),
    amount_credits: Number(quote.amountCredits),
    price_book_version: quote.priceBookVersion,
    available_credits: Number(quote.availableCredits),
    affordable: quote.amountCredits <= quote.availableCredits,
    eta_seconds: prospect.etaSeconds,
    queue_length: prospect.queueLength,
  };
}
