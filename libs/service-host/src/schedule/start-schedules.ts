import type { INestApplicationContext } from '@nestjs/common';
import type { Clock, Stop } from '@cielo/effects';
import { made } from '../service/controllers.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { schedulesOf } from './every.ts';

/** What schedules need. */
export interface ScheduleSurroundings {
  readonly clock: Clock;
  readonly config: object;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Starts every `@Every` method of the application.
 * @returns what stops them and waits for the runs in hand.
 * @throws Error when a schedule names no setting, or one that is no interval.
 */
export function startSchedules(
  application: INestApplicationContext,
  surroundings: ScheduleSurroundings,
): () => Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  for (const { instance, type } of [...made(application, 'providers'), ...made(application, 'controllers')]) {
    for (const [method, setting] of schedulesOf(type.prototype as object)) {
      const intervalMs = (surroundings.config as Record<string, unknown>)[setting];
      if (typeof intervalMs !== 'number' || !(intervalMs > 0)) {
        throw new Error(`${type.name}.${method} is to run every ${setting}, which is no setting in milliseconds`);
      }
      const task = (instance as Record<string, () => unknown>)[method]!.bind(instance);
      stops.push(start(`${type.name}.${method}`, intervalMs, task, surroundings));
    }
  }
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

function start(
  name: string,
  intervalMs: number,
  task: () => unknown,
  { clock, log, metrics }: ScheduleSurroundings,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      await task();
    } catch (error) {
      metrics.count('scheduleFailures', { schedule: name });
      log.error('schedule failed', { schedule: name, error });
    }
  };
  const stop: Stop = clock.every(intervalMs, () => (running = run()));
  return () => {
    stop();
    return running;
  };
}
