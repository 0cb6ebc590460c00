import type { EventMessage, EventType } from '@cielo/contracts';
import type { Change, Moment } from '../change.ts';
import type { Generation } from '../generation.ts';

/** What a step does when it hears an event. */
export interface Reaction {
  readonly type: string;
  react(generation: Generation, event: EventMessage, moment: Moment): Change;
}

export function on<T extends EventMessage, V extends string>(
  event: EventType<T, V>,
  react: (generation: Generation, event: T, moment: Moment) => Change,
): Reaction {
  return { type: event.$type, react: (generation, said, moment) => react(generation, said as T, moment) };
}
