import type { Clock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { createConnection, mongo, type Connection } from 'mongoose';
import type { ConnectionLog, MongoTimes } from './options.ts';
import type { Row } from './row.ts';

const RETRY_CONNECT_MS = 1_000;
/** Where documents are when the address names no database. */
const DATABASE = 'cielo';
const NAMES_DATABASE = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/;
/** What a server says when it is not the one to ask, is ending, or ran out of time: the same words may do better soon. */
const PASSING_CODES = new Set([1, 6, 7, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

const DUPLICATE = 11000;
/** What is written is on the disks of most. */
const ACKNOWLEDGED = { w: 'majority', j: true } as const;

/** A change of one document. */
export interface RowChange {
  readonly filter: { readonly _id: string; readonly token: string };
  readonly update: object;
}

interface Refusal {
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
}

interface WriteAnswer {
  readonly n: number;
  readonly writeErrors?: readonly Refusal[];
  readonly writeConcernError?: { readonly errmsg: string };
}

export type Rows = mongo.Collection<Row>;

export interface MongoServerOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly times: MongoTimes;
  readonly log: ConnectionLog;
}

/** A connection to the server that is looked for until it is there, and whose operations end: with an answer, or as Unavailable. */
export class MongoServer {
  /** Resolves when the server has answered for the first time, rejects when it never will: the address makes no sense. */
  readonly connected: Promise<void>;
  private readonly connection: Connection = createConnection();
  /** Kept: making one puts together the options of client, database and collection anew. */
  private readonly collections = new Map<string, mongo.Collection>();
  private readonly ending = new AbortController();

  constructor(private readonly options: MongoServerOptions) {
    this.connected = this.connect();
    this.connected.catch(() => {});
  }

  /** The rows of a collection; within `ask`. */
  rows<R extends object = Row>(name: string): mongo.Collection<R> {
    let rows = this.collections.get(name);
    if (!rows) {
      rows = this.connection.getClient().db(this.connection.name).collection(name);
      this.collections.set(name, rows);
    }
    return rows as unknown as mongo.Collection<R>;
  }

  /** Writes those that are not there yet, in one command; within `ask`. @returns of each whether it was written. */
  async insertAll(name: string, rows: readonly Row[]): Promise<readonly boolean[]> {
    const refused = await this.write({ insert: name, documents: rows }, rows.length);
    const there = new Set(refused.map(({ index }) => index));
    return rows.map((_, i) => !there.has(i));
  }

  /** Changes at most one document each, in one command; within `ask`. @returns how many there were to change. */
  async updateAll(name: string, changes: readonly RowChange[]): Promise<number> {
    let matched = 0;
    const updates = changes.map(({ filter, update }) => ({ q: filter, u: update }));
    await this.write({ update: name, updates }, updates.length, (answer) => (matched = answer.n));
    return matched;
  }

  /** @returns the statements that were refused because a document of that id is there. */
  private async write(
    command: object,
    statements: number,
    heard: (answer: WriteAnswer) => void = () => {},
  ): Promise<readonly Refusal[]> {
    const database = this.connection.getClient().db(this.connection.name);
    const answer = (await database.command({ ...command, ordered: false, writeConcern: ACKNOWLEDGED })) as WriteAnswer;
    const { writeErrors = [], writeConcernError } = answer;
    const fault = writeErrors.find(({ code }) => code !== DUPLICATE) ?? writeConcernError;
    if (fault && statements === 1 && 'code' in fault)
      throw new mongo.MongoServerError({ ...fault, message: fault.errmsg });
    // Others of the command may have been written; who asked looks, and tries its own once more.
    if (fault) throw new Unavailable(`The document server wrote not all: ${fault.errmsg}`);
    heard(answer);
    return writeErrors;
  }

  /** Does something with the server, once it is there. @throws Unavailable when it does not answer, or answers that it cannot now. */
  async ask<A>(work: () => Promise<A>): Promise<A> {
    if (this.connection.readyState !== 1) await this.patiently(this.connected);
    try {
      return await work();
    } catch (error) {
      throw isPassing(error) ? new Unavailable('The document server does not answer.', { cause: error }) : error;
    }
  }

  /** @throws Unavailable when the server does not answer. */
  async check(): Promise<void> {
    await this.ask(() => this.connection.getClient().db('admin').command({ ping: 1 }));
  }

  /** What it resolves with, if that is soon. @throws Unavailable when it is not. */
  async patiently<A>(awaited: Promise<A>): Promise<A> {
    const { clock, times } = this.options;
    const soon = new AbortController();
    const late = clock.sleep(times.selectionMs, AbortSignal.any([soon.signal, this.ending.signal])).then(() => {
      throw new Unavailable('The document server was not reached yet.', { retryAfterMs: RETRY_CONNECT_MS });
    });
    try {
      return await Promise.race([awaited, late]);
    } finally {
      late.catch(() => {});
      soon.abort();
    }
  }

  async close(): Promise<void> {
    this.ending.abort(new Unavailable('The connection to the document server is closed.'));
    await this.connection.close(true);
  }

  private async connect(): Promise<void> {
    const { url, clock, times, log } = this.options;
    let isAway = false;
    for (;;) {
      try {
        await this.connection.openUri(url, {
          serverSelectionTimeoutMS: times.selectionMs,
          connectTimeoutMS: times.selectionMs,
          socketTimeoutMS: times.answerMs,
          waitQueueTimeoutMS: times.answerMs,
          heartbeatFrequencyMS: 2_000,
          maxPoolSize: 32,
          // Whether an answer that was lost was a yes is found out by reading.
          writeConcern: { w: ACKNOWLEDGED.w, journal: ACKNOWLEDGED.j },
          retryWrites: false,
          autoIndex: false,
          autoCreate: false,
          ...(NAMES_DATABASE.test(url) ? {} : { dbName: DATABASE }),
        });
        break;
      } catch (error) {
        if (this.ending.signal.aborted || isMisspelt(error)) throw error;
        if (!isAway) log.warn('the document server does not answer; it is looked for until it does', { error });
        isAway = true;
        await clock.sleep(RETRY_CONNECT_MS, this.ending.signal);
      }
    }
    log.info('the document server answers');
    this.connection.on('disconnected', () => {
      if (!this.ending.signal.aborted) log.warn('the document server does not answer any more');
    });
    this.connection.on('reconnected', () => log.info('the document server answers again'));
  }
}

export function isDuplicate(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE;
}

export function isNoCollection(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 26;
}

/** Whether it is the server's or the network's condition, and not what was asked. */
function isPassing(error: unknown): boolean {
  if (error instanceof mongo.MongoServerError) {
    return PASSING_CODES.has(Number(error.code)) || error.hasErrorLabel('RetryableWriteError');
  }
  return error instanceof mongo.MongoError && !isMisspelt(error);
}

/** An address or an option that no server could make right. */
function isMisspelt(error: unknown): boolean {
  // By name: the reader of addresses has a class of its own for it.
  return error instanceof Error && ['MongoParseError', 'MongoInvalidArgumentError'].includes(error.name);
}
