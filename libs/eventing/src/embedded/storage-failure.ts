import { Unavailable } from '@cielo/errors';

/** SQLite's primary result codes that speak of the file, not of the statement. */
const MEANINGS: Readonly<Record<number, string>> = {
  5: 'another process has it open',
  6: 'it is locked',
  7: 'there is not enough memory',
  8: 'it is read-only',
  10: 'the disk failed',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'it is not accessible',
  26: 'it is not a database',
};

function meaningOf(error: unknown): string | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? MEANINGS[code & 0xff] : undefined;
}

/** Whether the file, and not the operation, is to blame. */
export function isStorageFailure(error: unknown): boolean {
  return meaningOf(error) !== undefined;
}

/** The error for callers. `what` says what could not be done. */
export function asUnavailable(error: unknown, what: string): Unavailable {
  return new Unavailable(`${what}: ${meaningOf(error) ?? String(error)}`, { cause: error });
}
