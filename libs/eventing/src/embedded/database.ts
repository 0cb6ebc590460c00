import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Clock, Stop } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { asUnavailable, isStorageFailure } from './storage-failure.ts';

/** SQL, prepared once and kept. */
export interface Statements {
  statement(sql: string): StatementSync;
}

/** Runs inside the turn's transaction; it may run twice, so it does nothing but SQL. What it throws reaches its caller alone. */
export type Operation<T> = (sql: Statements) => T;

/** Somebody who remembers what a transaction has done, and must forget it when it is undone. */
export interface Participant {
  /** How far the open transaction has come. */
  mark(): number;
  /** What was done after the mark has not happened. */
  rewind(mark: number): void;
  /** All of it is durable. */
  committed(): void;
}

export interface DatabaseOptions {
  readonly file: string;
  readonly clock: Clock;
}

interface Queued {
  readonly operation: Operation<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

const SOON_MS = 100;
const CLOSED = 'The data file is closed';

/**
 * A SQLite file with one writer. Operations queue and are committed together, once per turn of the event loop, so that many share the
 * wait for the disk. Reading is direct: between turns the file holds only what is committed.
 */
export class Database implements Statements {
  private readonly sqlite: DatabaseSync;
  private readonly clock: Clock;
  private readonly prepared = new Map<string, StatementSync>();
  private readonly participants: Participant[] = [];
  private queue: Queued[] = [];
  private soonest = new Map<string, Operation<void>>();
  private immediate: NodeJS.Immediate | undefined;
  private stopSoon: Stop | undefined;
  private closed = false;

  /** @throws Unavailable when another process has the file open, or it cannot be opened. */
  constructor({ file, clock }: DatabaseOptions) {
    this.clock = clock;
    mkdirSync(dirname(file), { recursive: true });
    try {
      this.sqlite = new DatabaseSync(file, { timeout: 0 });
      // The exclusive lock is held until close or death: a second opener is turned away instead of taking part.
      this.sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      this.sqlite.exec('BEGIN IMMEDIATE; COMMIT;');
      // 32 MiB between checkpoints: most pages change often, and are so copied into the file once instead of many times.
      this.sqlite.exec(
        'PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -32768;',
      );
    } catch (error) {
      throw asUnavailable(error, `The data file ${file} cannot be opened`);
    }
  }

  /** @throws Unavailable when the file is closed. */
  statement(sql: string): StatementSync {
    if (this.closed) throw new Unavailable(CLOSED);
    let statement = this.prepared.get(sql);
    if (!statement) this.prepared.set(sql, (statement = this.sqlite.prepare(sql)));
    return statement;
  }

  /** Runs SQL at once, in a transaction of its own: for schemas. Not while an operation runs. */
  migrate(work: (sql: Statements) => void): void {
    this.sqlite.exec('BEGIN IMMEDIATE');
    try {
      work(this);
      this.sqlite.exec('COMMIT');
    } catch (error) {
      this.rollback();
      throw isStorageFailure(error) ? asUnavailable(error, 'The data file cannot be changed') : error;
    }
  }

  takePart(participant: Participant): void {
    this.participants.push(participant);
  }

  /** Resolves when the operation's turn is durable. @throws what the operation throws; Unavailable when the disk refuses, then nothing of the turn is written. */
  write<T>(operation: Operation<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.closed) return reject(new Unavailable(CLOSED));
      this.queue.push({ operation, resolve: resolve as (value: unknown) => void, reject });
      this.immediate ??= setImmediate(this.flush);
    });
  }

  /** Runs the operation with the next commit, or within 100 ms; a later one under the same name takes its place. For what may be lost. */
  soon(name: string, operation: Operation<void>): void {
    this.soonest.set(name, operation);
    if (!this.immediate) this.stopSoon ??= this.clock.after(SOON_MS, this.flush);
  }

  /** Writes what is queued and lets go of the file. */
  close(): Promise<void> {
    if (!this.closed) {
      this.flush();
      this.closed = true;
      for (const { reject } of this.queue.splice(0)) reject(new Unavailable(CLOSED));
      this.prepared.clear();
      this.sqlite.close();
    }
    return Promise.resolve();
  }

  private readonly flush = (): void => {
    if (this.immediate) clearImmediate(this.immediate);
    this.immediate = undefined;
    this.stopSoon?.();
    this.stopSoon = undefined;
    if (this.closed) return;
    const batch = this.queue;
    const soon = this.soonest;
    if (batch.length === 0 && soon.size === 0) return;
    this.queue = [];
    this.soonest = new Map();
    const operations = [...batch.map(({ operation }) => operation), ...soon.values()];
    let outcomes: Outcome[];
    try {
      outcomes = this.commit(operations);
    } catch (error) {
      const unavailable = asUnavailable(error, 'The data file cannot take it');
      for (const { reject } of batch) reject(unavailable);
      for (const [name, operation] of soon) if (!this.soonest.has(name)) this.soonest.set(name, operation);
      return;
    }
    batch.forEach(({ resolve, reject }, i) => {
      const outcome = outcomes[i]!;
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.value);
    });
    for (const participant of this.participants) participant.committed();
  };

  /** All or nothing. @throws what the disk says. */
  private commit(operations: readonly Operation<unknown>[]): Outcome[] {
    const marks = this.participants.map((participant) => participant.mark());
    try {
      // Savepoints cost something and are hardly ever needed: only when an operation has thrown, all run again, each in its own.
      return this.transaction(() => operations.map((operation) => ({ value: operation(this) })));
    } catch {
      this.rewind(marks);
    }
    try {
      return this.transaction(() => operations.map((operation) => this.guarded(operation)));
    } catch (error) {
      this.rewind(marks);
      throw error;
    }
  }

  private transaction<T>(work: () => T): T {
    try {
      this.statement('BEGIN IMMEDIATE').run();
      const result = work();
      this.statement('COMMIT').run();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  private guarded(operation: Operation<unknown>): Outcome {
    const marks = this.participants.map((participant) => participant.mark());
    this.statement('SAVEPOINT one').run();
    try {
      const value = operation(this);
      this.statement('RELEASE one').run();
      return { value };
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      this.statement('ROLLBACK TO one').run();
      this.statement('RELEASE one').run();
      this.rewind(marks);
      return { error };
    }
  }

  private rewind(marks: readonly number[]): void {
    this.participants.forEach((participant, i) => participant.rewind(marks[i]!));
  }

  private rollback(): void {
    // SQLite may have rolled back by itself, for instance when the disk is full.
    if (this.sqlite.isTransaction) this.sqlite.exec('ROLLBACK');
  }
}
