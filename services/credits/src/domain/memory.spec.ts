import { describe, expect, it } from 'vitest';
import { Forgotten, OperationChanged } from './errors.ts';
import { answerTo, emptyMemory, remember, type Memory, type Operation } from './memory.ts';

const operation = (n: number, input = 'same'): Operation => ({ name: `hold:g${n}`, subject: `g${n}`, input });
const done = (seq: number) => ({ outcome: 'done', seq }) as const;

/** A memory of operations 1 to `last`, each answered by the entry of its number. */
function memoryOf(last: number): Memory {
  let memory = emptyMemory;
  for (let n = 1; n <= last; n += 1) memory = remember(memory, operation(n), done(n));
  return memory;
}

describe('the memory of a wallet', () => {
  it('gives the same answer to the same operation', () => {
    const memory = remember(memoryOf(3), operation(4), { outcome: 'refused', seq: 4, code: 'insufficient_quota' });
    expect(answerTo(memory, undefined, operation(2))).toEqual(done(2));
    expect(answerTo(memory, undefined, operation(4))).toEqual({
      outcome: 'refused',
      seq: 4,
      code: 'insufficient_quota',
    });
    expect(answerTo(memory, undefined, operation(5))).toBeUndefined();
  });

  it('refuses the same name for other values', () => {
    expect(() => answerTo(memoryOf(3), undefined, operation(2, 'other'))).toThrow(OperationChanged);
  });

  it('keeps the last 512, and knows what it has forgotten', () => {
    const memory = memoryOf(600);
    expect(memory.recent).toHaveLength(512);
    expect(memory.forgottenSeq).toBe(88);
    expect(answerTo(memory, undefined, operation(89))).toEqual(done(89));
  });

  it('says neither yes nor no about what it may have forgotten, until the journal has come far enough to tell', () => {
    const memory = memoryOf(600);
    const journal = (upToSeq: number, known: number[]) => ({
      upToSeq,
      answers: new Map(known.map((n) => [`hold:g${n}`, done(n)])),
    });
    expect(() => answerTo(memory, undefined, operation(7))).toThrow(Forgotten);
    expect(() => answerTo(memory, undefined, operation(700))).toThrow(Forgotten);
    expect(() => answerTo(memory, journal(87, []), operation(700))).toThrow(Forgotten);
    expect(answerTo(memory, journal(88, []), operation(700))).toBeUndefined();
    expect(answerTo(memory, journal(88, [7]), operation(7))).toEqual(done(7));
  });
});
