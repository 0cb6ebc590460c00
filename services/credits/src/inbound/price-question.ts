import { InvalidValue } from '@cielo/errors';
import type { PricedModels } from '../application/needs.ts';

/** What a client asks the price of, in the words of the Videos API. */
export interface PriceQuestion {
  readonly model: string;
  readonly size?: string | undefined;
  readonly seconds?: string | number | undefined;
}

/** What the price is made of. */
export interface PricedClip {
  readonly model: string;
  readonly priceClass: string;
  readonly size: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

/** Only what can be made has a price. @throws InvalidValue naming the field and what the model offers. */
export function pricedClip(models: PricedModels, question: PriceQuestion): PricedClip {
  const model = models.get(question.model);
  if (!model) throw wrong('model', question.model, [...new Set([...models.values()].map(({ name }) => name))]);
  const size = question.size ?? model.defaultSize;
  if (!model.sizes.includes(size)) throw wrong('size', size, model.sizes);
  const seconds = String(question.seconds ?? model.defaultSeconds);
  const offered = model.seconds.map(String);
  if (!offered.includes(seconds)) throw wrong('seconds', seconds, offered);
  const [width, height] = size.split('x').map(Number) as [number, number];
  return { model: question.model, priceClass: model.priceClass, size, width, height, seconds: Number(seconds) };
}

function wrong(param: string, value: string, allowed: readonly string[]): InvalidValue {
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  const list = allowed.map((one) => `'${one}'`).join(', ');
  return new InvalidValue(`Invalid value: '${shown}'. Allowed values are: ${list}.`, { param });
}
