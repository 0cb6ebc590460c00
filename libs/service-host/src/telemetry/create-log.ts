import { isatty } from 'node:tty';
import { pino, type DestinationStream, type Logger } from 'pino';
import { DomainError } from '@cielo/errors';
import type { Log, LogFields } from './log.ts';
import { linesForPeople } from './log-lines.ts';
import { currentTraceId } from './tracing.ts';

export interface LogOptions {
  /** debug, info, warn, error or silent. */
  readonly level: string;
  /** Default: standard error; lines for people on a terminal, JSON otherwise. */
  readonly destination?: DestinationStream;
}

/** What is never written, wherever in the fields it is. */
const NEVER_WRITTEN = ['prompt', 'key', 'apiKey', 'api_key', 'authorization', 'cookie', 'password', 'secret', 'token'];

/** A log of JSON lines: time, level, sentence, fields, and the trace that the line belongs to. */
export function createLog({ level, destination }: LogOptions): Log {
  const forPeople = destination === undefined && isatty(2);
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'sentence',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: NEVER_WRITTEN.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      mixin: () => {
        const trace = currentTraceId();
        return trace ? { trace } : {};
      },
    },
    destination ?? (forPeople ? linesForPeople(process.stderr) : pino.destination({ dest: 2, sync: false })),
  );
  return wrap(logger);
}

function wrap(logger: Logger): Log {
  return {
    debug: (sentence, fields) => logger.debug(writable(fields), sentence),
    info: (sentence, fields) => logger.info(writable(fields), sentence),
    warn: (sentence, fields) => logger.warn(writable(fields), sentence),
    error: (sentence, fields) => logger.error(writable(fields), sentence),
    with: (fields) => wrap(logger.child(writable(fields))),
  };
}

/** Errors as their facts, bigints as text: neither is JSON by itself. */
function writable(fields: LogFields = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, writableValue(value)]));
}

function writableValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (!(value instanceof Error)) return value;
  const facts = { name: value.name, message: value.message, stack: value.stack };
  const cause = value.cause === undefined ? {} : { cause: writableValue(value.cause) };
  return value instanceof DomainError
    ? { kind: value.kind, code: value.code, ...facts, ...cause }
    : { ...facts, ...cause };
}
