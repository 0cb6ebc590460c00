import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '@cielo/effects';
import { Database } from '@cielo/eventing';

/** Two processes cannot share a data folder. */
export class HomeInUse extends Error {
  constructor(home: string, pid: string | undefined, options: { cause: unknown }) {
    super(
      `The data folder ${home} is in use${pid ? ` by process ${pid}` : ''}. End that one first, or set CIELO_HOME to another folder.`,
      options,
    );
    this.name = 'HomeInUse';
  }
}

/** A data folder that this process owns until it is closed. */
export interface Home {
  readonly path: string;
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens the data folder, making it when it is not there. The lock is the one that the operating system holds on the data file: it ends
 * with the process, however that ends, so nothing stale has to be cleared away. The file beside it only says whose it is.
 * @throws HomeInUse when another process has it; what the disk says when it cannot be opened.
 */
export function openHome(home: string, clock: Clock): Home {
  const path = resolve(home);
  const owner = join(path, 'cielo.pid');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const file = join(path, 'cielo.sqlite');
  const database = openDatabase(path, file, owner, clock);
  // Prompts and hashes of keys are in there.
  chmodSync(file, 0o600);
  writeFileSync(owner, `${process.pid}\n`);
  return {
    path,
    database,
    close: async () => {
      rmSync(owner, { force: true });
      await database.close();
    },
  };
}

function openDatabase(home: string, file: string, owner: string, clock: Clock): Database {
  try {
    return new Database({ file, clock });
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new HomeInUse(home, ownerOf(owner), { cause: error });
  }
}

const SQLITE_BUSY = 5;

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { errcode?: number } | undefined) : undefined;
  return cause?.errcode !== undefined && (cause.errcode & 0xff) === SQLITE_BUSY;
}

function ownerOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
