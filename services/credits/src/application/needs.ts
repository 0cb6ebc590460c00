import type { Documents } from '@cielo/documents';
import type { Entry } from '../domain/entry.ts';
import type { Packs } from '../domain/packs.ts';
import type { Plans } from '../domain/plans.ts';
import type { PriceBook } from '../domain/price-book.ts';
import type { UsageDay } from '../domain/usage.ts';
import type { Wallet } from '../domain/wallet.ts';

/** The wallets, by account id. */
export type Wallets = Documents<Wallet>;
export const WALLETS = Symbol('credits.wallets');

/** What happened to the wallets, by `<accountId>:<seq>`. Fed by the service's own events. */
export type Journal = Documents<Entry>;
export const JOURNAL = Symbol('credits.journal');

export function entryId(accountId: string, seq: number | bigint): string {
  return `${accountId}:${seq}`;
}

/** What was spent, by `<accountId>:<day>`. Fed by the service's own events. */
export type Usage = Documents<UsageDay>;
export const USAGE = Symbol('credits.usage');

/** Data that ships with the service. */
export const PRICE_BOOK = Symbol('credits.price-book');
export const PLANS = Symbol('credits.plans');
export const PACKS = Symbol('credits.packs');
export interface Tariff {
  readonly priceBook: PriceBook;
  readonly plans: Plans;
  readonly packs: Packs;
}

/** What a model offers, as far as its price goes. */
export interface PricedModel {
  readonly name: string;
  readonly priceClass: string;
  readonly sizes: readonly string[];
  readonly defaultSize: string;
  readonly seconds: readonly number[];
  readonly defaultSeconds: number;
}

/** The model catalogue, by the names that clients send. */
export type PricedModels = ReadonlyMap<string, PricedModel>;
export const PRICED_MODELS = Symbol('credits.priced-models');
