import type { Beat } from '../scene/scene-graph.ts';
import type { Contact } from '../timeline.ts';
import type { Stage } from './stage.ts';

/**
 * A verb at work: runs from yield to yield, one step of the physics (1/240 s) each. It first does what the word says, then goes on in the same
 * spirit until `stage.over(beat)`, so that no second is empty.
 */
export type Play = (stage: Stage, roles: Roles) => Script;
export type Script = Generator<void, void, void>;

/** Who does it, to what, towards what; ids of bodies and characters on the stage. */
export interface Roles {
  readonly beat: Beat;
  readonly actor: string;
  readonly patient?: string;
  readonly target?: string;
  /** Place of this actor among several of the same entity, from 0. */
  readonly index: number;
}

/** Whether a contact is between two bodies; each is named by its id, or by its entity's, which stands for all members. */
export function meet(contact: Contact, one: string | undefined, other: string | undefined): boolean {
  const isOf = (name: string, id: string | undefined) =>
    id !== undefined && (name === id || name.startsWith(`${id}.`) || name.startsWith(`${id}/`));
  return (isOf(contact.a, one) && isOf(contact.b, other)) || (isOf(contact.b, one) && isOf(contact.a, other));
}

/** Whether the word's promise held. `contacts` are those from the beat's beginning on. */
export type Outcome = (seen: {
  readonly contacts: readonly Contact[];
  readonly passedDownwards: (hoop: string, body: string) => boolean;
  /** Whether it lies in pieces by now. */
  readonly broken: (body: string) => boolean;
  readonly roles: Roles;
}) => boolean;
