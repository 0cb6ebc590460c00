import { describe, expect, it } from 'vitest';
import { isRemovable, named, over, type Upload } from './upload.ts';

const kept: Upload = {
  generationId: 'video_1',
  accountId: 'acct_1',
  sha256: 'a'.repeat(64),
  mediaType: 'image/png',
  sizeBytes: 3,
  state: 'kept',
  removeAtMs: 1000,
};

describe('an upload', () => {
  it('that nobody names is removed when its time has come', () => {
    expect(isRemovable(kept, 999)).toBe(false);
    expect(isRemovable(kept, 1000)).toBe(true);
  });

  it('stays while its generation goes by it, and is removed after its end', () => {
    expect(isRemovable(named(kept), 1e15)).toBe(false);
    expect(over(named(kept), 5000)).toMatchObject({ state: 'over', removeAtMs: 5000 });
  });

  it('is not needed again when a request is heard late', () => {
    const ended = over(named(kept), 5000);
    expect(named(ended)).toBe(ended);
  });

  it('is removed at the soonest of its ends, whichever is heard first', () => {
    expect(over(over(named(kept), 5000), 2000).removeAtMs).toBe(2000);
    expect(over(over(named(kept), 2000), 5000).removeAtMs).toBe(2000);
    const ended = over(named(kept), 2000);
    expect(over(ended, 2000)).toBe(ended);
  });
});
