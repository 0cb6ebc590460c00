import { Controller, Get, Post } from '@nestjs/common';
import { CallerOf, NeedsScope, type Caller } from '@cielo/access';
import { NotBuiltYet, Operation, ParamOf, QueryOf } from '@cielo/service-host';
import { z } from 'zod';
import { ListReviews } from '../application/list-reviews.ts';
import { ShowReview } from '../application/show-review.ts';
import type { Review } from '../domain/record.ts';

const ReviewShape = z
  .object({
    id: z.string(),
    object: z.literal('review'),
    created_at: z.int().describe('Unix seconds'),
    video_id: z.string(),
    stage: z.enum(['prompt', 'output']),
    action: z.enum(['approve', 'escalate', 'reject']),
    reason: z.string().nullable().describe('A sentence, naming the category; null when it was approved'),
    categories: z.array(
      z.object({
        category: z.string(),
        score: z.number().describe('0 to 1'),
        severity: z.enum(['low', 'medium', 'high']),
      }),
    ),
    not_analysed: z.array(z.string()).describe('What could not be judged, and what the policy therefore decided about'),
    policy_version: z.string(),
  })
  .meta({ id: 'Review' });

const ReviewList = z
  .object({
    object: z.literal('list'),
    data: z.array(ReviewShape),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .meta({ id: 'ReviewList' });

const ListQuery = z.strictObject({
  limit: z.int().min(0).max(100).default(20),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().optional().describe('The id of the last review of the page before'),
});
type ListQuery = z.output<typeof ListQuery>;

/** What was decided about an account's generations, and why. */
@Controller('v1')
@NeedsScope('reviews:read')
export class ReviewsHttp {
  constructor(
    private readonly listReviews: ListReviews,
    private readonly showReview: ShowReview,
  ) {}

  @Get('reviews')
  @Operation({
    id: 'listReviews',
    tag: 'Moderation',
    summary: 'What was reviewed, the newest video first',
    answer: ReviewList,
  })
  async list(@CallerOf() caller: Caller, @QueryOf(ListQuery) query: ListQuery): Promise<z.output<typeof ReviewList>> {
    const { items, hasMore } = await this.listReviews.run({ accountId: caller.accountId, ...query });
    return {
      object: 'list',
      data: items.map(show),
      first_id: items[0]?.id ?? null,
      last_id: items.at(-1)?.id ?? null,
      has_more: hasMore,
    };
  }

  @Get('reviews/:id')
  @Operation({ id: 'getReview', tag: 'Moderation', summary: 'One review', answer: ReviewShape })
  async get(@CallerOf() caller: Caller, @ParamOf('id', z.string()) id: string): Promise<z.output<typeof ReviewShape>> {
    return show(await this.showReview.run(caller.accountId, id));
  }

  @Post('appeals')
  @NeedsScope('reviews:write')
  @Operation({ id: 'createAppeal', tag: 'Moderation', summary: 'Not available yet: answers 501', answer: z.never() })
  appeal(): never {
    throw new NotBuiltYet('Appealing against a review');
  }

  @Get('appeals')
  @Operation({ id: 'listAppeals', tag: 'Moderation', summary: 'Not available yet: answers 501', answer: z.never() })
  appeals(): never {
    throw new NotBuiltYet('Listing appeals');
  }
}

function show(review: Review): z.output<typeof ReviewShape> {
  return {
    id: review.id,
    object: 'review',
    created_at: Math.floor(review.atMs / 1000),
    video_id: review.generationId,
    stage: review.stage,
    action: review.action,
    reason: review.reason || null,
    categories: [...review.categories],
    not_analysed: [...review.notAnalysed],
    policy_version: review.policyVersion,
  };
}
