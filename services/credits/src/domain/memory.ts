import { createHash } from 'node:crypto';
import { Forgotten, OperationChanged } from './errors.ts';

/** What an operation came to. The same operation again gets the same answer, to the letter, and changes nothing. */
export type Answer =
  | { readonly outcome: 'done'; readonly seq: number }
  | { readonly outcome: 'refused'; readonly seq: number; readonly code: string };

/** One operation that was answered. */
export interface Remembered {
  readonly operationHash: string;
  readonly inputHash: string;
  readonly answer: Answer;
}

/** The last operations. What falls out of it is in the journal, whose lag it outlasts. */
export interface Memory {
  readonly recent: readonly Remembered[];
  /** The last entry whose operation fell out; 0 while everything is remembered. */
  readonly forgottenSeq: number;
}

/** What the journal says about a hold or a grant, for a wallet that has forgotten. */
export interface Recall {
  /** The journal was complete at least up to this entry when it was asked. */
  readonly upToSeq: number;
  /** Operations that it has about the subject. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export const emptyMemory: Memory = { recent: [], forgottenSeq: 0 };

const LENGTH = 512;

/**
 * How the operation was answered before, or undefined when it never was.
 * @throws OperationChanged when it was asked with other values.
 * @throws Forgotten when neither the memory nor the recall reaches back far enough to tell.
 */
export function answerTo(memory: Memory, recall: Recall | undefined, operation: Operation): Answer | undefined {
  const operationHash = shortHash(operation.name, 16);
  const remembered = memory.recent.find((one) => one.operationHash === operationHash);
  if (remembered) {
    if (operation.input !== undefined && remembered.inputHash !== shortHash(operation.input, 8)) {
      throw new OperationChanged(operation.name);
    }
    return remembered.answer;
  }
  const recalled = recall?.answers.get(operation.name);
  if (recalled) return recalled;
  if (memory.forgottenSeq > (recall?.upToSeq ?? 0)) throw new Forgotten(operation.subject);
  return undefined;
}

/** What is done to what, with which values. */
export interface Operation {
  /** `hold:video_…`. */
  readonly name: string;
  /** The generation, grant or operation that the journal knows it by. */
  readonly subject: string;
  /** The values that make it the same request; undefined: do not compare. */
  readonly input?: string;
}

export function remember(memory: Memory, operation: Operation, answer: Answer): Memory {
  const one: Remembered = {
    operationHash: shortHash(operation.name, 16),
    inputHash: shortHash(operation.input ?? '', 8),
    answer,
  };
  const dropped = memory.recent.length === LENGTH ? memory.recent[0]! : undefined;
  return {
    recent: [...(dropped ? memory.recent.slice(1) : memory.recent), one],
    forgottenSeq: dropped ? Math.max(memory.forgottenSeq, dropped.answer.seq) : memory.forgottenSeq,
  };
}

/** Base64 digits of a SHA-256: a pure function, and short enough for 512 of them to fit into a small document. */
function shortHash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, digits);
}
