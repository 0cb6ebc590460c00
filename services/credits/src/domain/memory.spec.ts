import { describe, expect, it } from 'vitest';
import { Forgotten, OperationChanged } from './errors.ts';
import { answerTo, emptyMemory, remember, type Memory, type Operation } from './memory.ts';

const id = (n: number) => `video_${String(n).padStart(6, '0')}`;
const hold = (n: number, input = 'same'): Operation => ({
  name: `hold:${id(n)}`,
  subject: id(n),
  ofGeneration: true,
  input,
});
const grant = (n: number): Operation => ({ name: `grant:p${n}`, subject: `p${n}`, ofGeneration: false, input: '' });
const done = (seq: number) => ({ outcome: 'done', seq }) as const;
const journal = (upToSeq: number, known: readonly number[]) => ({
  upToSeq,
  answers: new Map(known.map((n) => [`hold:${id(n)}`, done(n)])),
});

/** A memory of the holds for generations 1 to `last`, each answered by the entry of its number. */
function memoryOf(last: number): Memory {
  let memory = emptyMemory;
  for (let n = 1; n <= last; n += 1) memory = remember(memory, hold(n), done(n));
  return memory;
}

describe('the memory of a wallet', () => {
  it('gives the same answer to the same operation', () => {
    const memory = remember(memoryOf(3), hold(4), { outcome: 'refused', seq: 4, code: 'insufficient_quota' });
    expect(answerTo(memory, undefined, hold(2))).toEqual(done(2));
    expect(answerTo(memory, undefined, hold(4))).toEqual({ outcome: 'refused', seq: 4, code: 'insufficient_quota' });
    expect(answerTo(memory, undefined, hold(5))).toBeUndefined();
  });

  it('refuses the same name for other values', () => {
    expect(() => answerTo(memoryOf(3), undefined, hold(2, 'other'))).toThrow(OperationChanged);
  });

  it('keeps the last 512 at least, and knows what it has forgotten', () => {
    let memory = emptyMemory;
    for (let n = 1; n <= 2_000; n += 1) {
      memory = remember(memory, hold(n), done(n));
      const kept = memory.pages.reduce((sum, { lines }) => sum + lines.length, 0);
      expect(memory.forgottenSeq).toBe(n - kept);
      if (n >= 512) expect(kept).toBeGreaterThanOrEqual(512);
      expect(kept).toBeLessThanOrEqual(576);
    }
    expect(memory.forgottenId).toBe(id(memory.forgottenSeq));
    expect(answerTo(memory, undefined, hold(memory.forgottenSeq + 1))).toEqual(done(memory.forgottenSeq + 1));
  });

  it('says neither yes nor no about what it may have forgotten, until the journal has come far enough to tell', () => {
    const memory = memoryOf(600);
    const forgotten = memory.forgottenSeq;
    expect(forgotten).toBeGreaterThan(7);
    expect(() => answerTo(memory, undefined, hold(7))).toThrow(Forgotten);
    expect(() => answerTo(memory, journal(forgotten - 1, []), hold(7))).toThrow(Forgotten);
    expect(answerTo(memory, journal(forgotten, []), hold(7))).toBeUndefined();
    expect(answerTo(memory, journal(forgotten, [7]), hold(7))).toEqual(done(7));
    expect(() => answerTo(memory, undefined, grant(1))).toThrow(Forgotten);
  });

  it('knows without looking that a generation younger than all that it forgot is new', () => {
    const memory = memoryOf(600);
    expect(answerTo(memory, undefined, hold(601))).toBeUndefined();
    expect(() => answerTo(memory, undefined, hold(0))).toThrow(Forgotten);
  });

  it('goes by the greatest id that it forgot, in whatever order they came', () => {
    let memory = remember(emptyMemory, hold(9_000), done(1));
    for (let n = 2; n <= 1_200; n += 1) memory = remember(memory, hold(n), done(n));
    expect(() => answerTo(memory, undefined, hold(8_000))).toThrow(Forgotten);
    expect(answerTo(memory, undefined, hold(9_001))).toBeUndefined();
  });
});
