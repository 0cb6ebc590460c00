/** The plans that share the workers, the larger share first. A plan that is not known queues as the smallest. */
export const TIERS = ['pro', 'standard'] as const;
export type Tier = (typeof TIERS)[number];

export function tierOf(plan: string): Tier {
  return TIERS.find((tier) => tier === plan) ?? 'standard';
}

/** Where a generation of this plan waits for this model. */
export function queueGroup(plan: string, engineModel: string): string {
  return `${tierOf(plan)}/${engineModel}`;
}
