import { filePart } from '@cielo/service-host';
import { z } from 'zod';

/** Most that one video may name. */
const CHARACTERS = 2;
const NAME_LENGTH = 128;

/** What can be said about a video that is to be made. Which values are right depends on the model, and is judged with it. */
const wish = {
  model: z.string().max(NAME_LENGTH).optional().describe('Default: sora-2'),
  seconds: z.union([z.string(), z.int()]).optional().describe('Length of the clip; the values are those of the model'),
  size: z.string().optional().describe('<width>x<height>; the values are those of the model'),
  width: z.int().optional().describe('With height, instead of size'),
  height: z.int().optional().describe('With width, instead of size'),
  negative_prompt: z.string().optional().describe('What to avoid, where the model takes it'),
  seed: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('The same seed gives the same clip; default: any'),
  fps: z.int().optional().describe('Frames per second, where the model takes it'),
  audio: z.boolean().optional().describe('Whether the clip has sound; default: what the model can'),
  generate_sound: z.boolean().optional().describe('The same as audio'),
  characters: z
    .array(z.object({ id: z.string().min(1).max(NAME_LENGTH) }))
    .max(CHARACTERS)
    .optional()
    .describe('Cameos and characters in the clip; each must allow it'),
  input_reference: z
    .union([
      filePart(),
      z.strictObject({
        image_url: z.string().optional().describe('A base64 data: URL, at most 20,971,520 characters'),
        file_id: z.string().optional().describe('Not available yet: this server keeps no files'),
      }),
      z.string().describe('A base64 data: URL'),
    ])
    .optional()
    .describe(
      'The image that the clip begins with, where the model takes one: JPEG, PNG or WebP of exactly the size of the clip, at most 16 MiB. A file part, or an object with exactly one of image_url and file_id',
    ),
};

const prompt = z.string().describe('What the clip shows, 1 to 32,000 characters');

export const CreateVideo = z.object({ prompt, ...wish }).meta({ id: 'CreateVideo' });
export type CreateVideo = z.infer<typeof CreateVideo>;

/** The same; the words may still be missing. */
export const QuoteVideo = z.object({ prompt: prompt.optional(), ...wish }).meta({ id: 'QuoteVideo' });
export type QuoteVideo = z.infer<typeof QuoteVideo>;

/** Room for the longest `image_url`, and for the words beside it. A picture is in memory, a few times over, until it is kept. */
export const CREATE_BYTES = { maxBytes: 24 * 1024 * 1024, maxTextBytes: 22 * 1024 * 1024, largeAtOnce: 4 } as const;
