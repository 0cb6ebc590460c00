import { describe, expect, it } from 'vitest';
import { kept as keep, leaving, named, noUpload, over, type Upload } from './upload.ts';

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
    expect(leaving(kept, 999)).toBe(kept);
    expect(leaving(kept, 1000).state).toBe('leaving');
  });

  it('stays while its generation goes by it, and is removed after its end', () => {
    expect(leaving(named(kept), 1e15).state).toBe('named');
    expect(over(named(kept), 5000)).toMatchObject({ state: 'over', removeAtMs: 5000 });
  });

  const file = Buffer.from('abc');
  const picture = { accountId: 'acct_1', mediaType: 'image/png', file };

  it('that comes again is kept longer, unless its generation goes by it or has ended', () => {
    const first = keep(noUpload('video_1'), picture, 1000);
    expect(first).toMatchObject({ state: 'kept', sizeBytes: 3, removeAtMs: 1000 });
    expect(keep(first, picture, 3000)).toEqual({ ...first, removeAtMs: 3000 });
    for (const other of [named(first), over(first, 5000)]) expect(keep(other, picture, 9000)).toBe(other);
  });

  it('that is being removed stays so, whatever is heard of it', () => {
    const going = leaving(kept, 1000);
    expect(() => keep(going, picture, 9000)).toThrow('being removed');
    for (const next of [named(going), over(going, 9000), leaving(going, 0)]) expect(next).toBe(going);
  });

  it('that there is not is not made by what is heard of it', () => {
    const none = noUpload('video_1');
    for (const next of [named(none), over(none, 9000), leaving(none, 1e15)]) expect(next).toBe(none);
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
