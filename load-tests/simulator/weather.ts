import type { Fault, FaultRates } from '@cielo/effects';
import type { Dice } from './dice.ts';

/** What an engine does with a render, as shares of the renders; the rest succeeds. */
export interface EngineTemper {
  readonly failsRetryable: number;
  readonly refuses: number;
  readonly hangs: number;
  readonly wrongTracks: number;
  readonly floods: number;
  readonly slow: number;
  /** Of the times that somebody asks whether it is ready. */
  readonly notReady: number;
}

/** Everything that goes wrong in one world. */
export interface Weather {
  readonly faults: FaultRates;
  /** Old events that the log hands out once more, however much later. */
  readonly echoesPerMinute: number;
  /** Events that nobody can read. */
  readonly poisonPerMinute: number;
  /** Services that die between two effects. */
  readonly killsPerMinute: number;
  /** Who dies stays away for up to this long. */
  readonly longestAwayMs: number;
  /** Each start of a service has a clock that is wrong by up to this much, either way. */
  readonly clockSkewMs: number;
  /** The documents of one service are out of reach for this long, longer than the log tries again by itself. */
  readonly outage: { readonly service: string; readonly fromMs: number; readonly forMs: number } | undefined;
  /** Orchestration and delivery run as two processes each. */
  readonly twins: boolean;
  readonly engine: EngineTemper;
  /** Masterings that break off. */
  readonly muxerBreaks: number;
  /** How long a clip can be seen; undefined for ever. */
  readonly clipTtlMs: number | undefined;
}

export const FAIR_ENGINE: EngineTemper = {
  failsRetryable: 0,
  refuses: 0,
  hangs: 0,
  wrongTracks: 0,
  floods: 0,
  slow: 0,
  notReady: 0,
};

export const FAIR: Weather = {
  faults: {},
  echoesPerMinute: 0,
  poisonPerMinute: 0,
  killsPerMinute: 0,
  longestAwayMs: 100,
  clockSkewMs: 0,
  outage: undefined,
  twins: false,
  engine: FAIR_ENGINE,
  muxerBreaks: 0,
  clipTtlMs: undefined,
};

const SERVICES = ['identity', 'credits', 'moderation', 'orchestration', 'delivery'] as const;
/** The log tries for some 26 minutes before it gives up. */
const OUTAGE_MS = 2_000_000;

const WORST: Readonly<Record<Fault, number>> = {
  'fail-before': 0.05,
  'lose-answer': 0.05,
  delay: 0.02,
  crash: 0.003,
  duplicate: 0.3,
  rewind: 0.1,
};

/** Each world has its own weather: some of the faults, each as often as it likes. Those that are missing let the others go further. */
export function drawWeather(dice: Dice): Weather {
  const some = (largest: number) => (dice.chance(0.6) ? dice.rate(largest) : 0);
  const faults = Object.fromEntries(
    Object.entries(WORST).flatMap(([fault, worst]) => (dice.chance(0.6) ? [[fault, dice.rate(worst)]] : [])),
  );
  return {
    faults,
    echoesPerMinute: some(300),
    poisonPerMinute: some(30),
    killsPerMinute: some(60),
    longestAwayMs: dice.pick([50, 2_000, 20_000, 200_000]),
    clockSkewMs: dice.pick([0, 0, 2_000, 600_000]),
    outage: dice.chance(0.04)
      ? { service: dice.pick(SERVICES), fromMs: dice.between(5_000, 60_000), forMs: OUTAGE_MS }
      : undefined,
    twins: dice.chance(0.3),
    engine: {
      failsRetryable: some(0.4),
      refuses: some(0.2),
      hangs: some(0.2),
      wrongTracks: some(0.2),
      floods: some(0.1),
      slow: some(0.3),
      notReady: some(0.5),
    },
    muxerBreaks: some(0.4),
    clipTtlMs: dice.chance(0.2) ? 120_000 : undefined,
  };
}
