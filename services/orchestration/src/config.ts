import { hostname } from 'node:os';
import { catalogueConfig, defineConfig, type ConfigOf } from '@cielo/service-host';
import { z } from 'zod';

const duration = (defaultMs: number) => z.coerce.number().int().positive().default(defaultMs);
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const orchestrationConfig = defineConfig({
  ...catalogueConfig.settings,

  ORCHESTRATION_RENDER_SLOTS: z.coerce
    .number()
    .int()
    .min(0)
    .max(256)
    .default(1)
    .describe('Renders that this process works on at once; 0 for a process that only answers'),
  ORCHESTRATION_WORKER: z
    .string()
    .min(1)
    .optional()
    .transform((name) => name ?? hostname())
    .describe(
      "Name of this worker; after a restart it takes its own leases back, so no two processes may share it; default: the machine's name",
    ),
  ORCHESTRATION_MARK: z
    .string()
    .max(40)
    .default('cielo')
    .describe('Text of the visible mark in every clip; none when empty'),

  ORCHESTRATION_OPEN_STANDARD: count(3).describe('Videos queued or in progress at once, plan standard'),
  ORCHESTRATION_OPEN_PRO: count(10).describe('Videos queued or in progress at once, plan pro'),
  ORCHESTRATION_SHARE_STANDARD: count(2).describe('Share of the workers for plan standard while pro waits too'),
  ORCHESTRATION_SHARE_PRO: count(4).describe('Share of the workers for plan pro while standard waits too'),
  ORCHESTRATION_AGING_CAP_MS: duration(10 * MINUTE).describe('Whoever waits longer comes first, every other time'),

  ORCHESTRATION_LEASE_MS: duration(10 * SECOND).describe('A lease without a heartbeat ends after this'),
  ORCHESTRATION_BEAT_MS: duration(SECOND).describe('How often a worker beats and writes its progress'),
  ORCHESTRATION_STALL_MS: duration(MINUTE).describe('An engine that says nothing for so long is given up'),
  ORCHESTRATION_RETRY_MS: duration(SECOND).describe(
    'Pause after the first failed render; four times longer after each more',
  ),
  ORCHESTRATION_TRACKS_MAX_BYTES: count(1024 ** 3).describe('What the tracks of one render may come to'),

  ORCHESTRATION_ADMITTING_MAX_MS: duration(2 * MINUTE).describe('Bound on casting, reviewing the words and the hold'),
  ORCHESTRATION_ESCALATED_MAX_MS: duration(HOUR).describe('Bound on a review that waits for a person'),
  ORCHESTRATION_QUEUED_MAX_MS: duration(6 * HOUR).describe('Bound on waiting for a worker'),
  ORCHESTRATION_RENDER_MAX_MS: duration(30 * MINUTE).describe('Bound on one render'),
  ORCHESTRATION_FINISHING_MAX_MS: duration(5 * MINUTE).describe('Bound on reviewing the output and mastering'),
  ORCHESTRATION_NUDGE_MS: duration(30 * SECOND).describe(
    'After clearing, the wait before it is said again; twice as long each time, an hour at most',
  ),
  ORCHESTRATION_WATCHDOG_MS: duration(SECOND).describe('How often bounds, leases and the queue are looked at'),
  ORCHESTRATION_WATCH_POLL_MS: duration(SECOND).describe(
    'How often a watched generation is looked at when nothing is heard of it in this process',
  ),
  ORCHESTRATION_WATCH_AT_ONCE: count(100).describe('Event streams that an account may have open in this process'),
  ORCHESTRATION_QUEUE_MEASURE_MS: duration(5 * SECOND).describe('How often the length of the queue is measured'),
  ORCHESTRATION_PACE_FLUSH_MS: duration(10 * SECOND).describe('How often measured render times are written down'),

  ORCHESTRATION_TRACKS_SWEEP_MS: duration(10 * MINUTE).describe('How often tracks that nobody needs are looked for'),
  ORCHESTRATION_TRACKS_GRACE_MS: duration(10 * MINUTE).describe('Tracks of a generation without a clip stay this long'),
  ORCHESTRATION_TRACKS_KEEP_MS: duration(24 * HOUR).describe('Tracks of a finished clip stay this long beside it'),
  ORCHESTRATION_KEYS_SWEEP_MS: duration(HOUR).describe('How often idempotency keys that are over are looked for'),
  ORCHESTRATION_KEYS_KEEP_MS: duration(24 * HOUR).describe('How long an Idempotency-Key stands for its request'),
});

export type OrchestrationConfig = ConfigOf<typeof orchestrationConfig>;
