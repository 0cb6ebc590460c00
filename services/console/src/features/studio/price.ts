import type { Choices, Quote } from '../../api/api.ts';

/** What the draft would cost, as far as is known. */
export interface Price {
  /** Names what the price depends on: answers to other questions are not for us. */
  readonly key: string;
  readonly asking: boolean;
  /** The last one; while a new one is asked for, it is shown as old. */
  readonly quote: Quote | undefined;
  readonly problem: string | undefined;
}

export type PriceEvent =
  | { readonly type: 'asked'; readonly key: string }
  | { readonly type: 'quoted'; readonly key: string; readonly quote: Quote }
  | { readonly type: 'refused'; readonly key: string; readonly problem: string };

export const noPrice: Price = { key: '', asking: false, quote: undefined, problem: undefined };

export function reducePrice(price: Price, event: PriceEvent): Price {
  if (event.type === 'asked') return { ...price, key: event.key, asking: true };
  if (event.key !== price.key) return price;
  return event.type === 'quoted'
    ? { ...price, asking: false, quote: event.quote, problem: undefined }
    : { ...price, asking: false, quote: undefined, problem: event.problem };
}

/** Names choices. */
export function priceKey({ model, seconds, size, audio }: Choices): string {
  return JSON.stringify([model, seconds, size, audio]);
}
