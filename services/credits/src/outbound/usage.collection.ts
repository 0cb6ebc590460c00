import type { CollectionSpec } from '@cielo/documents';
import { noUsage, type UsageDay } from '../domain/usage.ts';

interface StoredUsageDay {
  readonly accountId: string;
  readonly day: string;
  readonly countedSeq: number;
  /** Clips, credits taken, credits given back. */
  readonly models: Readonly<Record<string, readonly [number, string, string]>>;
}

/** What was spent, by `<accountId>:<day>`. */
export const usageCollection: CollectionSpec<UsageDay> = {
  name: 'usage',
  shape: 1,
  indexes: { account: ({ accountId, day }) => ({ group: accountId, order: day }) },
  initial: (id) => {
    const colon = id.lastIndexOf(':');
    return noUsage(id.slice(0, colon), id.slice(colon + 1));
  },
  toStored: ({ models, ...day }) => ({
    ...day,
    models: Object.fromEntries(
      Object.entries(models).map(([model, used]) => [
        model,
        [used.clips, String(used.capturedCredits), String(used.refundedCredits)],
      ]),
    ),
  }),
  fromStored: (stored) => {
    const { models, ...day } = stored as unknown as StoredUsageDay;
    return {
      ...day,
      models: Object.fromEntries(
        Object.entries(models).map(([model, [clips, captured, refunded]]) => [
          model,
          { clips, capturedCredits: BigInt(captured), refundedCredits: BigInt(refunded) },
        ]),
      ),
    };
  },
};
