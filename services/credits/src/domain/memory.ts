import { createHash } from 'node:crypto';
import { Forgotten, OperationChanged } from './errors.ts';

/** What an operation came to. The same operation again gets the same answer, to the letter, and changes nothing. */
export type Answer =
  | { readonly outcome: 'done'; readonly seq: number }
  | { readonly outcome: 'refused'; readonly seq: number; readonly code: string };

/** What is done to what, with which values. */
export interface Operation {
  /** `hold:video_…`. */
  readonly name: string;
  /** The generation, grant or operation that the journal knows it by. */
  readonly subject: string;
  /** Whether the subject is a generation. Their ids sort by when they were made. */
  readonly ofGeneration: boolean;
  /** The values that make it the same request; undefined: do not compare. */
  readonly input?: string;
}

/** Some operations that were answered one after the other. They are forgotten together. */
export interface MemoryPage {
  /** Short hashes of the operation and of its input, the entry's number in base 36, and the code of a refusal: a busy wallet is written often. */
  readonly lines: readonly string[];
  /** The generation with the greatest id among them. */
  readonly greatestId: string;
}

/** The last operations, 512 at least. What falls out of it is in the journal. */
export interface Memory {
  readonly pages: readonly MemoryPage[];
  /** The last entry whose operation fell out; 0 while everything is remembered. */
  readonly forgottenSeq: number;
  /** No generation that fell out has a greater id. */
  readonly forgottenId: string;
}

/** What the journal says about a hold or a grant, for a wallet that has forgotten. */
export interface Recall {
  /** The journal was complete at least up to this entry when it was asked. */
  readonly upToSeq: number;
  /** Operations that it has about the subject. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export const emptyMemory: Memory = { pages: [], forgottenSeq: 0, forgottenId: '' };

const LINES_ON_A_PAGE = 64;
/** Eight full ones, and the one that is being filled. */
const PAGES = 9;

/**
 * How the operation was answered before, or undefined when it never was.
 * @throws OperationChanged when it was asked with other values.
 * @throws Forgotten when neither the memory nor the recall reaches back far enough to tell.
 */
export function answerTo(memory: Memory, recall: Recall | undefined, operation: Operation): Answer | undefined {
  const line = lineAbout(memory, operation);
  if (line) {
    const [, inputHash, seq, code] = line.split(' ') as [string, string, string, string?];
    if (operation.input !== undefined && inputHash !== hashOfInput(operation))
      throw new OperationChanged(operation.name);
    return answer(parseInt(seq, 36), code);
  }
  const recalled = recall?.answers.get(operation.name);
  if (recalled) return recalled;
  // Generations come in the order of their ids, nearly: one that is younger than all that were forgotten is not among them. So only
  // what comes late costs a look into the journal.
  const mayBeForgotten = memory.forgottenSeq > 0 && !(operation.ofGeneration && operation.subject > memory.forgottenId);
  if (mayBeForgotten && memory.forgottenSeq > (recall?.upToSeq ?? 0)) throw new Forgotten(operation.subject);
  return undefined;
}

export function remember(memory: Memory, operation: Operation, { seq, ...answered }: Answer): Memory {
  const words = [hashOfName(operation), hashOfInput(operation), seq.toString(36)];
  const line = (answered.outcome === 'refused' ? [...words, answered.code] : words).join(' ');
  const last = memory.pages.at(-1);
  const page = last && last.lines.length < LINES_ON_A_PAGE ? last : undefined;
  const written: MemoryPage = {
    lines: [...(page?.lines ?? []), line],
    greatestId: operation.ofGeneration ? greater(page?.greatestId ?? '', operation.subject) : (page?.greatestId ?? ''),
  };
  const pages = [...(page ? memory.pages.slice(0, -1) : memory.pages), written];
  return pages.length > PAGES ? forgetFirst({ ...memory, pages }) : { ...memory, pages };
}

function forgetFirst({ pages, forgottenSeq, forgottenId }: Memory): Memory {
  const [first, ...rest] = pages;
  const lastSeq = parseInt(first!.lines.at(-1)!.split(' ')[2]!, 36);
  return {
    pages: rest,
    forgottenSeq: Math.max(forgottenSeq, lastSeq),
    forgottenId: greater(forgottenId, first!.greatestId),
  };
}

function lineAbout({ pages }: Memory, operation: Operation): string | undefined {
  const start = `${hashOfName(operation)} `;
  for (const { lines } of pages.toReversed()) {
    const line = lines.findLast((one) => one.startsWith(start));
    if (line) return line;
  }
  return undefined;
}

function answer(seq: number, code: string | undefined): Answer {
  return code === undefined ? { outcome: 'done', seq } : { outcome: 'refused', seq, code };
}

function greater(a: string, b: string): string {
  return a > b ? a : b;
}

const hashOfName = ({ name }: Operation): string => shortHash(name, 16);
const hashOfInput = ({ input = '' }: Operation): string => shortHash(input, 8);

/** Base64 digits of a SHA-256: a pure function, and short. */
function shortHash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, digits);
}
