/** What an engine says of its own work, as far as others need it. */
export interface RenderReport {
  /** The engine and its version; empty when it does not say. */
  readonly engine: string;
  /** What was asked and is neither seen nor heard, in the words of the prompt; empty when it says nothing of it. */
  readonly uncovered: readonly string[];
}

const ENGINE_CHARACTERS = 100;
const MOST_UNCOVERED = 50;
const UNCOVERED_CHARACTERS = 200;

/** Reads a report. It is for people: what cannot be read spoils nothing. */
export function readReport(json: string): RenderReport {
  let report: Record<string, unknown>;
  try {
    report = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return { engine: '', uncovered: [] };
  }
  const { engine, version, uncovered } = report ?? {};
  const named = [engine, version].filter((part) => typeof part === 'string').join(' ');
  const words = Array.isArray(uncovered) ? uncovered.filter((word) => typeof word === 'string') : [];
  return {
    engine: named.slice(0, ENGINE_CHARACTERS),
    uncovered: words.slice(0, MOST_UNCOVERED).map((word) => word.slice(0, UNCOVERED_CHARACTERS)),
  };
}
