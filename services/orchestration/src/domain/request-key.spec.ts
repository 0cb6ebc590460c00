import { describe, expect, it } from 'vitest';
import { KeyUsedOtherwise } from './errors.ts';
import { checkSameRequest, fingerprintOf, requestKeyId } from './request-key.ts';

const kept = {
  id: 'x',
  generationId: 'video_1',
  fingerprint: fingerprintOf({ prompt: 'a', seconds: '4' }),
  createdAtMs: 0,
};

describe('an idempotency key', () => {
  it('stands for the same wish, however its fields are ordered', () => {
    expect(() => checkSameRequest(kept, { seconds: '4', prompt: 'a' })).not.toThrow();
    expect(() => checkSameRequest(kept, { seconds: '4', prompt: 'a', seed: undefined })).not.toThrow();
  });

  it('refuses another wish', () => {
    expect(() => checkSameRequest(kept, { prompt: 'a', seconds: '8' })).toThrow(KeyUsedOtherwise);
    expect(() => checkSameRequest(kept, { prompt: 'a', seconds: '4', characters: [{ id: 'b' }] })).toThrow(
      KeyUsedOtherwise,
    );
  });

  it('belongs to one account and does not show the key', () => {
    expect(requestKeyId('acct_1', 'secret')).not.toBe(requestKeyId('acct_2', 'secret'));
    expect(requestKeyId('acct_1', 'secret')).not.toContain('secret');
  });
});
