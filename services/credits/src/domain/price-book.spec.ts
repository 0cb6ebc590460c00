import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTariff } from '../outbound/tariff.file.ts';
import { NoPrice } from './errors.ts';
import { priceOf, type PriceBook } from './price-book.ts';

const { priceBook, plans, packs } = readTariff();
const clip = (priceClass: string, size: string, seconds: number) => {
  const [width, height] = size.split('x').map(Number) as [number, number];
  return { priceClass, width, height, seconds };
};

describe('the price book that ships', () => {
  it.each([
    ['standard', '1280x720', 4, 4n],
    ['standard', '1280x720', 10, 10n],
    ['standard', '720x1280', 12, 14n],
    ['standard', '1280x720', 20, 30n],
    ['pro', '1280x720', 10, 40n],
    ['pro', '1280x720', 25, 160n],
    ['pro', '1792x1024', 10, 250n],
    ['pro', '1080x1920', 15, 500n],
    ['pro', '1920x1080', 25, 1000n],
  ])('%s at %s for %i s costs %i', (priceClass, size, seconds, credits) => {
    expect(priceOf(priceBook, clip(priceClass, size, seconds))).toBe(credits);
  });

  it('has plans and packs beside it', () => {
    expect(plans).toMatchObject({ standard: { allowancePerDay: 300n }, pro: { allowancePerDay: 1000n } });
    for (const { credits, priceMicros } of Object.values(packs))
      expect(priceMicros).toBe(credits * priceBook.creditValueMicros);
  });

  it.each([
    [
      'a class that nobody knows',
      clip('deluxe', '1280x720', 4),
      'price_class',
      "The price class 'deluxe' is not in the price book",
    ],
    ['a class named like something of JavaScript', clip('constructor', '1280x720', 4), 'price_class', 'standard, pro'],
    ['a picture that is too large', clip('standard', '1920x1080', 4), 'size', 'goes up to 921600 pixels'],
    ['half a second', clip('standard', '1280x720', 0.5), 'seconds', 'whole number of seconds'],
    ['no length', clip('standard', '1280x720', 0), 'seconds', 'whole number of seconds'],
  ])('has no price for %s, and says what would be right', (_, asked, param, message) => {
    expect(() => priceOf(priceBook, asked)).toThrow(
      expect.objectContaining({ param, message: expect.stringContaining(message) }),
    );
    expect(() => priceOf(priceBook, asked)).toThrow(NoPrice);
  });
});

describe('a price', () => {
  const book: PriceBook = {
    version: 'test',
    firstSeconds: 10,
    creditValueMicros: 40_000n,
    classes: { odd: [{ upToPixels: 100, firstMillicredits: 333n, thenMillicredits: 1_001n }] },
  };
  const odd = (seconds: number) => priceOf(book, { priceClass: 'odd', width: 10, height: 10, seconds });

  it('is rounded up once, at the end', () => {
    expect(odd(3)).toBe(1n); // 0.999
    expect(odd(4)).toBe(2n); // 1.332
    expect(odd(10)).toBe(4n); // 3.33
    expect(odd(11)).toBe(5n); // 4.331
  });

  it('never falls when a clip gets longer, and is less than a credit above the exact one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seconds) => {
        const exact = Math.min(seconds, 10) * 333 + Math.max(0, seconds - 10) * 1001;
        const price = Number(odd(seconds)) * 1000;
        return price >= exact && price < exact + 1000 && odd(seconds + 1) >= odd(seconds);
      }),
    );
  });
});
