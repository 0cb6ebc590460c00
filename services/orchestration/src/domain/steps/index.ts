import type { EventMessage } from '@cielo/contracts';
import { unchanged, type Change, type Moment } from '../change.ts';
import type { Generation } from '../generation.ts';
import { capture } from './capture.ts';
import { cast } from './cast.ts';
import { hold } from './hold.ts';
import { master } from './master.ts';
import { publish } from './publish.ts';
import type { Reaction } from './reaction.ts';
import { reviewOutput } from './review-output.ts';
import { reviewWords } from './review-words.ts';

/** The steps that wait for others, in the order of the story; `admit`, `render` and `clear` are between them and wait for nobody's word. */
const steps: readonly (readonly Reaction[])[] = [cast, reviewWords, hold, reviewOutput, master, capture, publish];

const reactions = Map.groupBy(steps.flat(), (reaction) => reaction.type);

/** What the event means for the generation: each step that listens for it has its say. */
export function hear(generation: Generation, event: EventMessage, moment: Moment): Change {
  let change = unchanged(generation);
  for (const { react } of reactions.get(event.$type) ?? []) {
    const next = react(change.generation, event, moment);
    change = { generation: next.generation, events: [...change.events, ...next.events] };
  }
  return change;
}
