import { NoPrice } from './errors.ts';

/** What a second costs up to a picture size. */
export interface Rate {
  /** Applies to pictures of at most this many pixels. */
  readonly upToPixels: number;
  /** Thousandths of a credit for each of the first seconds … */
  readonly firstMillicredits: bigint;
  /** … and for each one after them. */
  readonly thenMillicredits: bigint;
}

/** Versioned data: price class × picture × seconds → credits. */
export interface PriceBook {
  readonly version: string;
  /** How many seconds are first ones. */
  readonly firstSeconds: number;
  /** What a credit is worth, in millionths of a US dollar. */
  readonly creditValueMicros: bigint;
  /** Rates by price class, smallest pictures first. */
  readonly classes: Readonly<Record<string, readonly Rate[]>>;
}

/** What is to be priced. */
export interface Priced {
  readonly priceClass: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

/** Whole credits, rounded up once, at the end. @throws NoPrice naming the field that nothing in the book fits. */
export function priceOf(book: PriceBook, { priceClass, width, height, seconds }: Priced): bigint {
  // Object.hasOwn: a price class named `constructor` is as unknown as any other.
  const rates = Object.hasOwn(book.classes, priceClass) ? book.classes[priceClass]! : undefined;
  if (!rates) {
    const known = Object.keys(book.classes).join(', ');
    throw new NoPrice(`The price class '${priceClass}' is not in the price book. Price classes are: ${known}.`, {
      param: 'price_class',
    });
  }
  if (!isCount(seconds))
    throw new NoPrice(`${seconds} is no length. It takes a whole number of seconds, at least 1.`, { param: 'seconds' });
  const rate =
    isCount(width) && isCount(height) ? rates.find(({ upToPixels }) => width * height <= upToPixels) : undefined;
  if (!rate) {
    const most = rates.at(-1)!.upToPixels;
    throw new NoPrice(`${width}x${height} has no price in class '${priceClass}', which goes up to ${most} pixels.`, {
      param: 'size',
    });
  }
  const first = BigInt(Math.min(seconds, book.firstSeconds));
  const then = BigInt(Math.max(0, seconds - book.firstSeconds));
  return roundUp(first * rate.firstMillicredits + then * rate.thenMillicredits);
}

function roundUp(millicredits: bigint): bigint {
  return (millicredits + 999n) / 1000n;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
