import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Mp4OutputFormat, Output } from 'mediabunny';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withoutDates } from './without-dates.ts';

async function fileOf(year: number, fastStart: 'fragmented' | 'in-memory'): Promise<Uint8Array> {
  vi.setSystemTime(new Date(Date.UTC(year, 5, 1)));
  const output = new Output({ format: new Mp4OutputFormat({ fastStart }), target: new BufferTarget() });
  const source = new EncodedAudioPacketSource('aac');
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = {
    codec: 'mp4a.40.2',
    sampleRate: 48_000,
    numberOfChannels: 2,
    description: Uint8Array.of(0x11, 0x90),
  };
  for (let i = 0; i < 4; i++)
    await source.add(new EncodedPacket(Uint8Array.of(1, 2, 3, i), 'key', i / 10, 0.1), { decoderConfig });
  await output.finalize();
  return new Uint8Array((output.target as BufferTarget).buffer!);
}

describe('a file without dates', () => {
  afterEach(() => void vi.useRealTimers());

  it.each(['fragmented', 'in-memory'] as const)(
    'is the same in any year (%s), and nothing else of it changes',
    async (fastStart) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const [early, late] = [await fileOf(2020, fastStart), await fileOf(2031, fastStart)];
      expect(Buffer.from(early).equals(Buffer.from(late))).toBe(false);
      const before = Uint8Array.from(early);
      withoutDates(early);
      expect(Buffer.from(early).equals(Buffer.from(withoutDates(late)))).toBe(true);
      const changed = [...early.keys()].filter((i) => early[i] !== before[i]);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length).toBeLessThanOrEqual(3 * 8);
    },
  );

  it('leaves alone what is no header', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, i) => i * 3);
    expect(withoutDates(Uint8Array.from(bytes))).toEqual(bytes);
  });
});
