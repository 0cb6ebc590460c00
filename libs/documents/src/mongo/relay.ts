import type { Clock, Stop } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Envelope, EventLog } from '@cielo/eventing';
import type { ConnectionLog, OutboxBacklog } from './options.ts';

/** Events in one append. */
const AT_ONCE = 500;
/** Events of one document: with every write it is written whole. */
const OF_ONE_DOCUMENT = 1_000;
const RETRY_FIRST_MS = 100;
const RETRY_LAST_MS = 5_000;
/** An event that the log refuses, while it takes others, keeps its document waiting for so long. */
const REFUSED_MS = 30_000;
/** Told events stay in their document for so long, in which its next write is likely to take them out along with its own change. */
const CLEAR_MS = 2_000;

/** A document whose outbox the relay looks after, by the write that it was seen with. */
export interface Sender {
  readonly collection: string;
  readonly id: string;
  readonly token: string;
}

export interface RelayOptions {
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly outboxMax: number;
  readonly log: ConnectionLog;
  /** Takes the outbox out of these documents, where they are still of that write. All of their events have been told. */
  readonly clear: (senders: readonly Sender[]) => Promise<void>;
}

/** What is known about one document's outbox. */
interface Outbox {
  readonly sender: Sender;
  /** Not known to be in the log, in their order. */
  waiting: readonly Envelope[];
  /** In the log and still in the document: event ids. */
  told: ReadonlySet<string>;
  /** When the last of them was told, by the monotonic clock. */
  toldAtMs: number;
  /** Not before then is it tried again, by the monotonic clock. */
  notBeforeMs: number;
}

/**
 * Takes events from documents to the log. One append at a time carries what waits, so that each document's events keep their order: an
 * event is sent only behind all that stand before it in its outbox, and leaves the outbox only when the log has it. What was appended
 * and may not have been is appended again, from the oldest on.
 */
export class Relay {
  private readonly outboxes = new Map<string, Outbox>();
  private waitingEvents = 0;
  private isPumping = false;
  private pumped: Promise<void> = Promise.resolve();
  private stopClearing: Stop | undefined;
  private readonly closing = new AbortController();

  constructor(private readonly options: RelayOptions) {}

  /** Of a document's outbox: what is not known to be in the log. */
  untold(collection: string, id: string, outbox: readonly Envelope[]): readonly Envelope[] {
    const told = this.outboxes.get(keyOf(collection, id))?.told;
    return told ? outbox.filter((event) => !told.has(event.id)) : outbox;
  }

  /** Of a document that this process wrote last: its outbox, but for what the log has. */
  waiting(collection: string, id: string): readonly Envelope[] {
    return this.outboxes.get(keyOf(collection, id))?.waiting ?? [];
  }

  /** A document was written, or found, with this outbox. Its events will be told. */
  hand(sender: Sender, outbox: readonly Envelope[]): void {
    const key = keyOf(sender.collection, sender.id);
    const known = this.outboxes.get(key);
    this.waitingEvents -= known?.waiting.length ?? 0;
    if (outbox.length === 0) return void this.outboxes.delete(key);
    const told = new Set(outbox.map(({ id }) => id).filter((id) => known?.told.has(id)));
    const waiting = outbox.filter(({ id }) => !told.has(id));
    const { toldAtMs = 0, notBeforeMs = 0 } = known ?? {};
    this.outboxes.set(key, { sender, waiting, told, toldAtMs, notBeforeMs });
    this.waitingEvents += waiting.length;
    if (waiting.length > 0) this.start();
    else this.clearLater();
  }

  /** The document of that write is gone. Who made another one of its name meanwhile is still looked after. */
  forget({ collection, id, token }: Sender): void {
    const key = keyOf(collection, id);
    const known = this.outboxes.get(key);
    if (known?.sender.token !== token) return;
    this.waitingEvents -= known.waiting.length;
    this.outboxes.delete(key);
  }

  /** Tells a whole outbox before anything else happens to its document. @throws Unavailable when the log is away. */
  async tellNow(collection: string, id: string, outbox: readonly Envelope[]): Promise<void> {
    await this.options.eventLog.append(outbox);
    this.markTold(keyOf(collection, id), outbox);
  }

  /** Whether this process looks after the document's outbox already. */
  knows(collection: string, id: string): boolean {
    return this.outboxes.has(keyOf(collection, id));
  }

  /** @throws Unavailable when too many events wait, in all or in the one document. */
  checkRoom(outbox: readonly Envelope[]): void {
    if (this.waitingEvents < this.options.outboxMax && outbox.length < OF_ONE_DOCUMENT) return;
    throw new Unavailable('Too many events wait for the event log.', { retryAfterMs: RETRY_LAST_MS });
  }

  get isFull(): boolean {
    return this.waitingEvents >= this.options.outboxMax;
  }

  backlog(): OutboxBacklog {
    let oldestMs: number | undefined;
    for (const { waiting } of this.outboxes.values()) {
      const first = waiting[0]?.timeMs;
      if (first !== undefined && (oldestMs === undefined || first < oldestMs)) oldestMs = first;
    }
    return { events: this.waitingEvents, ...(oldestMs === undefined ? {} : { oldestMs }) };
  }

  /** Resolves when nothing waits any more. */
  async toldAll(): Promise<void> {
    while (this.isPumping) await this.pumped;
  }

  /** Tells what can be told in that time, takes it out of the documents, and ends. */
  async close(patienceMs: number): Promise<void> {
    const patience = new AbortController();
    const late = this.options.clock.sleep(patienceMs, patience.signal).catch(() => {});
    await Promise.race([this.toldAll(), late]);
    patience.abort();
    this.closing.abort();
    this.stopClearing?.();
    await this.clear(this.told()).catch(() => {});
  }

  private start(): void {
    if (this.isPumping) return;
    this.isPumping = true;
    this.pumped = this.pump();
  }

  private async pump(): Promise<void> {
    // One step aside, so that what was written in the same breath shares an append.
    await undefined;
    for (let failures = 0; !this.closing.signal.aborted;) {
      const batch = this.batch();
      if (batch.length === 0) break;
      try {
        await this.tell(batch);
        if (failures > 0) this.options.log.info('the event log takes events again');
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1)
          this.options.log.warn('the event log takes no events; they wait in their documents', { error });
        const waitMs = Math.min(RETRY_FIRST_MS * 2 ** (failures - 1), RETRY_LAST_MS);
        await this.options.clock.sleep(waitMs, this.closing.signal).catch(() => {});
      }
    }
    this.isPumping = false;
  }

  /** The oldest of those that wait, whole outboxes as far as there is room. */
  private batch(): readonly Outbox[] {
    const nowMs = this.options.clock.monotonicMs();
    const batch: Outbox[] = [];
    let events = 0;
    for (const outbox of this.outboxes.values()) {
      if (outbox.waiting.length === 0 || outbox.notBeforeMs > nowMs) continue;
      batch.push(outbox);
      events += outbox.waiting.length;
      if (events >= AT_ONCE) break;
    }
    return batch;
  }

  /** @throws Unavailable when the log is away. */
  private async tell(batch: readonly Outbox[]): Promise<void> {
    try {
      await this.append(batch);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // One of them is at fault, and must not keep the others.
      for (const outbox of batch) await this.append([outbox]).catch((error: unknown) => this.putOff(outbox, error));
    }
    this.clearLater();
  }

  private async append(batch: readonly Outbox[]): Promise<void> {
    const events = batch.map(({ waiting }) => waiting);
    await this.options.eventLog.append(events.flat());
    batch.forEach((outbox, i) => this.markTold(keyOf(outbox.sender.collection, outbox.sender.id), events[i]!));
  }

  private markTold(key: string, events: readonly Envelope[]): void {
    const outbox = this.outboxes.get(key);
    if (!outbox) return;
    outbox.told = new Set([...outbox.told, ...events.map(({ id }) => id)]);
    outbox.toldAtMs = this.options.clock.monotonicMs();
    const waiting = outbox.waiting.filter(({ id }) => !outbox.told.has(id));
    this.waitingEvents -= outbox.waiting.length - waiting.length;
    outbox.waiting = waiting;
  }

  private putOff(outbox: Outbox, error: unknown): void {
    if (error instanceof Unavailable) throw error;
    const { collection, id } = outbox.sender;
    this.options.log.warn('the event log refuses an event; its document has to wait', { collection, id, error });
    outbox.notBeforeMs = this.options.clock.monotonicMs() + REFUSED_MS;
    this.options.clock.after(REFUSED_MS, () => this.start());
  }

  private clearLater(): void {
    const { clock, log } = this.options;
    this.stopClearing ??= clock.after(CLEAR_MS, async () => {
      await this.clear(this.told(clock.monotonicMs() - CLEAR_MS)).catch((error: unknown) => {
        log.warn('events that the log has could not be taken out of their documents; tried again', { error });
      });
      this.stopClearing = undefined;
      if (this.told().length > 0) this.clearLater();
    });
  }

  /** Whose events have all been told, the last not after then. */
  private told(untilMs = Infinity): readonly Outbox[] {
    return [...this.outboxes.values()].filter(({ waiting, toldAtMs }) => waiting.length === 0 && toldAtMs <= untilMs);
  }

  private async clear(outboxes: readonly Outbox[]): Promise<void> {
    if (outboxes.length === 0) return;
    await this.options.clear(outboxes.map(({ sender }) => sender));
    for (const outbox of outboxes) {
      const key = keyOf(outbox.sender.collection, outbox.sender.id);
      // Unless the document was written anew meanwhile.
      if (this.outboxes.get(key) === outbox) this.outboxes.delete(key);
    }
  }
}

function keyOf(collection: string, id: string): string {
  return `${collection} ${id}`;
}
