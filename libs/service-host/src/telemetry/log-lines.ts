import type { DestinationStream } from 'pino';

const COLOURS: Readonly<Record<string, number>> = { debug: 90, info: 36, warn: 33, error: 31 };

/** One short line per entry, for a person at a terminal. */
export function linesForPeople(out: { write(text: string): unknown }): DestinationStream {
  return { write: (json) => void out.write(line(JSON.parse(json) as Record<string, unknown>)) };
}

function line({ time, level, sentence, service, trace: _trace, error, ...fields }: Record<string, unknown>): string {
  const { stack, message } = (error ?? {}) as { stack?: string; message?: string };
  const words = Object.entries(fields).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const head = `${String(time).slice(11, 19)} \x1b[${COLOURS[String(level)] ?? 0}m${String(level).padEnd(5)}\x1b[0m`;
  const parts = [head, String(service ?? 'cielo'), String(sentence), ...words, stack ?? message ?? ''];
  return `${parts.filter(Boolean).join('  ')}\n`;
}
