import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Policy } from '../domain/policy.ts';

const Action = z.enum(['approve', 'escalate', 'reject']);
const Score = z.number().min(0).max(1);
const Texts = z.array(z.string().min(1)).default([]);
const PhrasesFile = z
  .record(z.string(), z.strictObject({ low: Texts.optional(), medium: Texts.optional(), high: Texts.optional() }))
  .default({});

const LexiconFile = z.strictObject({
  language: z.string(),
  matching: z.enum(['words', 'characters']),
  classes: z.record(z.string(), z.string()).default({}),
  categories: PhrasesFile,
  wished_away: PhrasesFile,
  minors: Texts,
  ages: Texts,
  benign: Texts,
});

const PolicyFile = z.strictObject({
  version: z.string().min(1),
  scores: z.strictObject({ low: Score, medium: Score, high: Score }),
  categories: z.record(
    z.string(),
    z.strictObject({ escalate: Score.nullable(), reject: Score.nullable(), sentence: z.string().min(1) }),
  ),
  negative_prompt: z.strictObject({ counts: z.array(z.string()) }),
  frames: z.strictObject({
    sample: z.int().min(1).max(60),
    blank_deviation: z.number().min(0),
    frozen_difference: z.number().min(0),
    shape_tolerance: z.number().min(0),
  }),
  defects: z.strictObject({
    unreadable_still: Action,
    no_stills: Action,
    wrong_shape: Action,
    blank: Action,
    unreadable_cues: Action,
    frozen: Action,
  }),
  not_analysed: z.strictObject({ nudity: Action, violence: Action, audio: Action, speech: Action }),
});

/** The policy that comes with the service. The same distance from src/ and from dist/. */
export const SHIPPED_POLICY = fileURLToPath(new URL('../../data/policy', import.meta.url));

/**
 * Reads a folder with `policy.yaml` and one `lexicon.<language>.yaml` for each language.
 * @throws Error naming the file and what is wrong in it.
 */
export function readPolicy(folder: string): Policy {
  const file = readYaml(join(folder, 'policy.yaml'), PolicyFile);
  const names = readdirSync(folder).filter((name) => /^lexicon\..+\.yaml$/.test(name));
  const lexicons = names.sort().map((name) => readLexicon(join(folder, name), Object.keys(file.categories)));
  return {
    version: file.version,
    scores: file.scores,
    categories: file.categories,
    negativePrompt: file.negative_prompt,
    frames: {
      sample: file.frames.sample,
      blankDeviation: file.frames.blank_deviation,
      frozenDifference: file.frames.frozen_difference,
      shapeTolerance: file.frames.shape_tolerance,
    },
    defects: file.defects,
    notAnalysed: file.not_analysed,
    lexicons,
  };
}

function readLexicon(path: string, categories: readonly string[]): Policy['lexicons'][number] {
  const { wished_away: wishedAway, ...lexicon } = readYaml(path, LexiconFile);
  for (const category of [...Object.keys(lexicon.categories), ...Object.keys(wishedAway)]) {
    if (!categories.includes(category)) throw new Error(`${path}: policy.yaml has no category ${category}`);
  }
  return { ...lexicon, wishedAway } as Policy['lexicons'][number];
}

function readYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path} cannot be used:\n${z.prettifyError(result.error)}`);
  return result.data;
}
