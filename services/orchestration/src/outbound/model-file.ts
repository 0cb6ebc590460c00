import { z } from 'zod';
import type { Size } from '../domain/model.ts';

const size = z
  .string()
  .regex(/^[1-9]\d{1,3}x[1-9]\d{1,3}$/, 'is not <width>x<height>')
  .transform((text): Size => {
    const [width = 0, height = 0] = text.split('x').map(Number);
    return { width, height };
  });

const name = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'is not small letters, digits, dots and dashes');
const country = z.string().regex(/^[A-Z]{2}$/, 'is not a country as ISO 3166-1 alpha-2');
const seconds = z.number().int().min(1).max(120);

/** A model.yaml. Every field is asked for by somebody, so one that is not known is a mistake. */
export const modelFile = z
  .strictObject({
    name,
    aliases: z.array(name),
    description: z.string().min(1),
    ownedBy: z.string().min(1),
    created: z.number().int().positive(),
    engine: z.strictObject({ server: z.string().min(1), model: z.string().min(1) }),
    priceClass: z.string().min(1),
    plans: z.array(z.string().min(1)).min(1),
    sizes: z.array(size).min(1),
    defaultSize: size,
    seconds: z.array(seconds).min(1),
    defaultSeconds: seconds,
    fps: z.strictObject({
      default: z.number().int().positive(),
      min: z.number().int().positive(),
      max: z.number().int().positive(),
    }),
    accepts: z.array(z.enum(['seed', 'audio', 'fps', 'negative_prompt', 'input_reference'])),
    sound: z.boolean(),
    measured: z.strictObject({ secondsPerClipSecond: z.number().positive() }),
    maxAttempts: z.number().int().min(1).max(10).default(3),
    // Without knowing what may be done with it, a model is not offered.
    licence: z.strictObject({
      id: z.string().min(1),
      commercial: z.stringbool({ truthy: ['yes', 'true'], falsy: ['no', 'false'] }).or(z.boolean()),
      excludedCountries: z.array(country),
    }),
  })
  .refine(({ sizes, defaultSize }) => sizes.some((one) => sameSize(one, defaultSize)), {
    path: ['defaultSize'],
    message: 'is not among the sizes',
  })
  .refine((model) => model.seconds.includes(model.defaultSeconds), {
    path: ['defaultSeconds'],
    message: 'is not among the seconds',
  })
  .refine(({ fps }) => fps.min <= fps.default && fps.default <= fps.max, {
    path: ['fps', 'default'],
    message: 'is not between min and max',
  });

function sameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}
