/** What is known about a log line beside its sentence: ids, counts, durations. Never a prompt, a key or a person's data. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The log: `log.info('hold placed', { holdId })`, a constant sentence and fields. */
export interface Log {
  debug(sentence: string, fields?: LogFields): void;
  info(sentence: string, fields?: LogFields): void;
  warn(sentence: string, fields?: LogFields): void;
  /** An `error` among the fields is written with its kind and stack. */
  error(sentence: string, fields?: LogFields): void;
  /** The same log with these fields on every line. */
  with(fields: LogFields): Log;
}

/** Writes nothing. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, with: () => silentLog };
