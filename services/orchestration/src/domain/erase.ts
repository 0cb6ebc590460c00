import { GenerationDeleted } from '@cielo/contracts';
import { cancel } from './cancel.ts';
import { changed, hasEnded, unchanged, type Change, type Moment } from './change.ts';
import type { Generation } from './generation.ts';

/**
 * Deletes: nobody sees the generation any more, its words and what was uploaded with them are gone, and its clip goes away. What still runs is cancelled first. What is
 * past clearing goes on to its end, since it is paid for already, and is said to be deleted there.
 */
export function erase(generation: Generation, moment: Moment): Change {
  if (generation.deletedAtMs !== undefined) return unchanged(generation);
  const ended = cancel(generation, moment);
  const brief = { ...ended.generation.terms.brief, prompt: '', negativePrompt: '', references: [] };
  const erased = changed(ended.generation, {
    deletedAtMs: moment.nowMs,
    terms: { ...ended.generation.terms, brief },
    uncovered: [],
  });
  const said = hasEnded(erased.generation) ? sayDeleted(erased.generation, moment) : [];
  return { generation: erased.generation, events: [...ended.events, ...said] };
}

/** At the end of a generation that is deleted: tells that everything of it goes away. */
export function sayDeleted(
  { id: generationId, accountId, deletedAtMs }: Generation,
  { nowMs }: Moment,
): GenerationDeleted[] {
  if (deletedAtMs === undefined) return [];
  return [GenerationDeleted.create({ generationId, accountId, atMs: BigInt(nowMs) })];
}
