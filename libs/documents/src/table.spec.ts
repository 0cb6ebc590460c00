import { describe, expect, it } from 'vitest';
import { hasHappened, RECENT_WRITES } from './table.ts';

const found = (version: number, recent?: readonly string[]) => ({
  id: 'a',
  version,
  token: 'latest',
  ...(recent ? { recent } : {}),
  shape: 1,
  data: null,
});

describe('whether a write has happened', () => {
  it('is told by the write that the document stands on', () => {
    expect(hasHappened({ token: 'latest', version: 3 }, found(3))).toBe(true);
    expect(hasHappened({ token: 'mine', version: 3 }, found(3))).toBe(false);
    expect(hasHappened({ token: 'mine', version: 3 }, found(2))).toBe(false);
  });

  it('is told by those before it, as far back as they are kept', () => {
    expect(hasHappened({ token: 'mine', version: 3 }, found(5, ['latest', 'other', 'mine']))).toBe(true);
    expect(hasHappened({ token: 'mine', version: 3 }, found(5, ['latest', 'other', 'another']))).toBe(false);
  });

  it('is not told when the document does not go back so far', () => {
    expect(hasHappened({ token: 'mine', version: 3 }, found(5))).toBeUndefined();
    const recent = Array.from({ length: RECENT_WRITES }, (_, i) => `w${i}`);
    expect(hasHappened({ token: 'mine', version: 3 }, found(3 + RECENT_WRITES, recent))).toBeUndefined();
    expect(hasHappened({ token: 'mine', version: 3 }, found(2 + RECENT_WRITES, recent))).toBe(false);
  });

  it('is still told after a program that keeps no latest writes has written on top', () => {
    expect(hasHappened({ token: 'mine', version: 3 }, found(4, ['mine', 'other']))).toBe(true);
  });
});
