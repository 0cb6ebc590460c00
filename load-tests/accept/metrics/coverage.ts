import { fail, notMeasurable, pass, type Finding } from '../finding.ts';

const LEAST = 0.9;

/** How many of the concepts of a prompt are seen or heard, as the engine says of itself; null: it does not say. */
export function coverage(concepts: readonly string[], uncovered: readonly string[] | null): Finding {
  if (uncovered === null) return notMeasurable('the engine does not say what it left out');
  const missing = concepts.filter((concept) => uncovered.some((word) => concept.includes(word.toLowerCase())));
  const share = 1 - missing.length / concepts.length;
  const value = `${concepts.length - missing.length} of ${concepts.length}`;
  const others = uncovered.length > 0 ? `left out: ${uncovered.join(', ')}` : '';
  return share >= LEAST ? pass(value, others) : fail(value, others);
}
