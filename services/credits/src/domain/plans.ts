/** What a plan gives. */
export interface Plan {
  readonly allowancePerDay: bigint;
  readonly description: string;
}

/** The plans by name. */
export type Plans = Readonly<Record<string, Plan>>;

/** Credits a day; none for a plan that nobody knows. */
export function allowanceOf(plans: Plans, plan: string): bigint {
  return Object.hasOwn(plans, plan) ? plans[plan]!.allowancePerDay : 0n;
}
