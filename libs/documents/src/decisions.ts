import type { EventMessage } from '@cielo/contracts';
import { NotFound } from '@cielo/errors';
import type { Envelope, EventRecorder } from '@cielo/eventing';
import type { CollectionSpec } from './documents.ts';

/** One caller's decision about a document. `run` may be called more than once, the other two once in all. */
export interface Decision<T> {
  run(current: T | undefined, events: EventRecorder): { readonly next: T | undefined; readonly answer: unknown };
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

export type Outcome = { readonly answer: unknown } | { readonly error: unknown };

/** What becomes of a document when decisions are taken one after the other. */
export interface Folded<T> {
  readonly current: T | undefined;
  readonly changed: boolean;
  readonly envelopes: readonly Envelope[];
  /** One for each decision. */
  readonly outcomes: readonly Outcome[];
}

/** Takes the decisions in order, each on what the one before has left. One that throws changes nothing and says nothing. */
export function fold<T>(
  start: T | undefined,
  decisions: readonly Decision<T>[],
  seal: (event: EventMessage) => Envelope,
): Folded<T> {
  let current = start;
  let changed = false;
  const envelopes: Envelope[] = [];
  const outcomes = decisions.map((decision): Outcome => {
    const recorder = new Recorder();
    try {
      const { next, answer } = decision.run(current, recorder);
      const said = recorder.finish().map(seal);
      changed ||= next !== current || said.length > 0;
      current = next;
      envelopes.push(...said);
      return { answer };
    } catch (error) {
      recorder.finish();
      return { error };
    }
  });
  return { current, changed, envelopes, outcomes };
}

/** The decision of an `update`. */
export function changing<T>(spec: CollectionSpec<T>, id: string, decide: (aggregate: T, events: EventRecorder) => T) {
  return (current: T | undefined, events: EventRecorder) => {
    const given = current ?? spec.initial?.(id);
    if (given === undefined) throw new NotFound(`There is no ${spec.name} document ${id}.`);
    const decided = decide(given, events);
    // An initial document that nothing was done to need not be kept.
    const next = decided === given && current === undefined && (events as Recorder).isEmpty ? undefined : decided;
    return { next, answer: decided };
  };
}

/** The decision of an `insert`. */
export function building<T>(build: (events: EventRecorder) => T) {
  return (current: T | undefined, events: EventRecorder) => {
    const next = current ?? build(events);
    return { next, answer: { aggregate: next, inserted: current === undefined } };
  };
}

class Recorder implements EventRecorder {
  private readonly events: EventMessage[] = [];
  private finished = false;

  get isEmpty(): boolean {
    return this.events.length === 0;
  }

  record(...events: readonly EventMessage[]): void {
    if (this.finished) throw new Error('Events are recorded within the decision, not after it');
    this.events.push(...events);
  }

  finish(): readonly EventMessage[] {
    this.finished = true;
    return this.events;
  }
}
