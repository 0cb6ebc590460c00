import { GenerationRendered, GenerationRequested, ReviewApproved, ReviewRejected, describeEvent } from '@cielo/contracts';
import type { CollectionSpec, Json } from '@cielo/documents';
import type { Platform } from '@cielo/service-host';

/** Stands in for moderation: refuses words about bombs, and of the outputs a few. */
export async function startApprover({ eventLog, documents }: Platform): Promise<void> {
  const reviews = documents('moderation').collection(reviewsCollection);
  const review = async (generationId: string, accountId: string, stage: string, refused: boolean) => {
    const facts = { generationId, accountId, stage, reviewId: `${generationId}:${stage}` };
    await reviews.insert(facts.reviewId, (events) => {
      events.record(refused ? ReviewRejected.create({ ...facts, reason: 'No.' }) : ReviewApproved.create(facts));
      return facts;
    });
  };
  await eventLog.subscribe('moderation', [describeEvent(GenerationRequested.$type).topic], async ({ type, body }) => {
    if (type === GenerationRequested.$type) {
      const { generationId, accountId, brief } = GenerationRequested.decode(body);
      await review(generationId, accountId, 'prompt', /bomb/.test(brief!.prompt));
    }
    if (type === GenerationRendered.$type) {
      const { generationId, accountId } = GenerationRendered.decode(body);
      await review(generationId, accountId, 'output', generationId.endsWith('7'));
    }
  });
}

interface Review {
  readonly generationId: string;
  readonly stage: string;
}

const reviewsCollection: CollectionSpec<Review> = {
  name: 'reviews',
  shape: 1,
  indexes: {},
  toStored: (review) => review as unknown as Json,
  fromStored: (stored) => stored as unknown as Review,
};
