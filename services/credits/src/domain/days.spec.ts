import { describe, expect, it } from 'vitest';
import { dayName, dayOf, isTimeZone } from './days.ts';

const HOUR_MS = 3_600_000;
const at = (text: string) => Date.parse(text);

describe('a day in a zone', () => {
  it('has 24 hours where no clock changes', () => {
    const day = dayOf(at('2026-11-02T12:00:00Z'), 'Asia/Tokyo');
    expect(day).toEqual({ name: '2026-11-02', startMs: at('2026-11-01T15:00:00Z'), endMs: at('2026-11-02T15:00:00Z') });
  });

  it.each([
    ['23 hours when clocks go forward', '2026-03-08T18:00:00Z', 'America/Los_Angeles', '2026-03-08', 23],
    ['25 hours when they go back', '2026-11-01T18:00:00Z', 'America/Los_Angeles', '2026-11-01', 25],
    ['23 hours where midnight itself is skipped', '2026-04-24T12:00:00Z', 'Africa/Cairo', '2026-04-24', 23],
    ['24.5 hours where clocks move half an hour', '2026-04-05T02:00:00Z', 'Australia/Lord_Howe', '2026-04-05', 24.5],
  ])('has %s', (_, instant, zone, name, hours) => {
    const day = dayOf(at(instant), zone);
    expect(day.name).toBe(name);
    expect((day.endMs - day.startMs) / HOUR_MS).toBe(hours);
  });

  it('begins at the first instant of its date and ends at the first of the next', () => {
    for (const zone of [
      'America/Los_Angeles',
      'Africa/Cairo',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'UTC',
      'America/Havana',
    ]) {
      for (let ms = at('2026-01-01T05:30:00Z'); ms < at('2027-01-01T00:00:00Z'); ms += 17 * HOUR_MS) {
        const day = dayOf(ms, zone);
        expect(day.startMs).toBeLessThanOrEqual(ms);
        expect(ms).toBeLessThan(day.endMs);
        expect(dayName(day.startMs, zone)).toBe(day.name);
        expect(dayName(day.startMs - 1, zone) < day.name).toBe(true);
        expect(dayName(day.endMs - 1, zone)).toBe(day.name);
        expect(dayName(day.endMs, zone) > day.name).toBe(true);
      }
    }
  });

  it('goes on with the day after where the date line took one away', () => {
    // Samoa had no 30 December 2011.
    expect(dayName(dayOf(at('2011-12-29T20:00:00Z'), 'Pacific/Apia').endMs, 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('knows zones from what is none', () => {
    expect(isTimeZone('America/Toronto')).toBe(true);
    expect(isTimeZone('America/Atlantis')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
