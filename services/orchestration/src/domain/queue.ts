/** A generation that waits for a worker. */
export interface Waiting {
  readonly id: string;
  readonly accountId: string;
  readonly plan: string;
  /** The model on the server that it needs. */
  readonly engineModel: string;
  /** When it came into the queue, Unix milliseconds; a retry keeps it. */
  readonly sinceMs: number;
  /** How long its render will take, as far as is known. */
  readonly costSeconds: number;
}

/** How the queue shares the workers out. */
export interface QueuePolicy {
  /** The share of each plan; one that is not named counts 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** Render seconds that a share of 1 earns in a round. */
  readonly quantumSeconds: number;
  /** Whoever has waited longer comes first, every other time. */
  readonly agingCapMs: number;
}

/** What one plan has had so far. */
interface Tier {
  /** Render seconds that the plan may still use in this round. */
  readonly creditSeconds: number;
  /** The virtual time at which the last one was served: what every account with something to do has had by now. */
  readonly clock: number;
  /** The virtual time up to which an account has been served; absent once the clock has passed it. */
  readonly servedUntil: Readonly<Record<string, number>>;
}

/** What the queue remembers from one choice to the next. Lost, it only begins a new round. */
export interface QueueMemory {
  readonly tiers: Readonly<Record<string, Tier>>;
  /** The plan whose turn it is. */
  readonly turn: string | undefined;
  readonly agedLast: boolean;
}

export const freshMemory: QueueMemory = { tiers: {}, turn: undefined, agedLast: false };

const NEW_TIER: Tier = { creditSeconds: 0, clock: 0, servedUntil: {} };

export interface Choice {
  readonly next: Waiting | undefined;
  readonly memory: QueueMemory;
}

/**
 * Who is rendered next. Plans share by deficit round robin, in render seconds; within a plan the accounts take turns, so that many
 * requests of one do not stand before the first of another; and whoever waits beyond the cap goes first, every other time at most, so that
 * an overload does not undo the shares.
 */
export function chooseNext(
  memory: QueueMemory,
  waiting: readonly Waiting[],
  nowMs: number,
  policy: QueuePolicy,
): Choice {
  const byPlan = Map.groupBy(waiting, ({ plan }) => plan);
  const tiers = Object.fromEntries([...byPlan.keys()].sort().map((plan) => [plan, memory.tiers[plan] ?? NEW_TIER]));
  const known = { ...memory, tiers };
  if (waiting.length === 0) return { next: undefined, memory: known };

  const oldest = waiting.reduce(olderOf);
  if (!memory.agedLast && nowMs - oldest.sinceMs > policy.agingCapMs) {
    return { next: oldest, memory: { ...serve(known, oldest), agedLast: true } };
  }
  const heads = new Map([...byPlan].map(([plan, ones]) => [plan, headOf(tiers[plan]!, ones)]));
  const { memory: turned, plan } = takeTurn(known, heads, policy);
  const next = heads.get(plan)!;
  return { next, memory: { ...serve(turned, next), agedLast: false } };
}

/** Goes round the plans, each earning its share when its turn comes, until one can pay for its head. */
function takeTurn(memory: QueueMemory, heads: ReadonlyMap<string, Waiting>, { weights, quantumSeconds }: QueuePolicy) {
  const ring = Object.keys(memory.tiers);
  const credit = new Map(ring.map((plan) => [plan, memory.tiers[plan]!.creditSeconds]));
  let plan = memory.turn !== undefined && credit.has(memory.turn) ? memory.turn : undefined;
  while (plan === undefined || credit.get(plan)! < heads.get(plan)!.costSeconds) {
    plan = ring[(plan === undefined ? 0 : ring.indexOf(plan) + 1) % ring.length]!;
    credit.set(plan, credit.get(plan)! + quantumSeconds * (weights[plan] ?? 1));
  }
  const tiers = Object.fromEntries(
    ring.map((name) => [name, { ...memory.tiers[name]!, creditSeconds: credit.get(name)! }]),
  );
  return { plan, memory: { ...memory, tiers, turn: plan } };
}

/** Within a plan: of the account that has had least, the one that has waited longest. */
function headOf(tier: Tier, waiting: readonly Waiting[]): Waiting {
  return waiting.reduce((best, one) => {
    const lead = startOf(tier, one) - startOf(tier, best);
    if (lead !== 0) return lead < 0 ? one : best;
    return olderOf(best, one);
  });
}

function startOf({ clock, servedUntil }: Tier, { accountId }: Waiting): number {
  return Math.max(clock, servedUntil[accountId] ?? 0);
}

function olderOf(one: Waiting, other: Waiting): Waiting {
  if (one.sinceMs !== other.sinceMs) return one.sinceMs < other.sinceMs ? one : other;
  return one.id < other.id ? one : other;
}

/** Takes down what the chosen one costs its plan and its account. */
function serve(memory: QueueMemory, chosen: Waiting): QueueMemory {
  const tier = memory.tiers[chosen.plan]!;
  const start = startOf(tier, chosen);
  const ahead = Object.entries(tier.servedUntil).filter(([, until]) => until > start);
  const served: Tier = {
    creditSeconds: tier.creditSeconds - chosen.costSeconds,
    clock: start,
    servedUntil: { ...Object.fromEntries(ahead), [chosen.accountId]: start + chosen.costSeconds },
  };
  return { ...memory, tiers: { ...memory.tiers, [chosen.plan]: served } };
}
