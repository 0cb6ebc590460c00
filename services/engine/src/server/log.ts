import type { Clock } from '@cielo/effects';

/** One line of JSON per event on standard error: a constant sentence and fields. Words of prompts never go in. */
export interface Log {
  info(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
}

export function openLog(clock: Pick<Clock, 'nowMs'>, write: (line: string) => void): Log {
  const say =
    (level: string) =>
    (sentence: string, fields: Readonly<Record<string, unknown>> = {}) =>
      write(`${JSON.stringify({ time: clock.nowMs(), level, msg: sentence, ...fields })}\n`);
  return { info: say('info'), warn: say('warn') };
}
