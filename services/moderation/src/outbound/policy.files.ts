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
    unreadable_upload: Action,
    mislabelled_upload: Action,
  }),
  not_analysed: z.strictObject({ nudity: Action, violence: Action, audio: Action, speech: Action, upload: Action }),
  known_files: z
    .array(
      z.strictObject({
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 small hex digits'),
        category: z.string(),
      }),
    )
    .default([]),
});

/** The policy that comes with the service. The same distance from src/ and from dist/. */
export const SHIPPED_POLICY = fileURLToPath(new URL('../../data/policy', import.meta.url));

/**
 * Reads a folder with `policy.yaml` and one `lexicon.<language>.yaml` for each language.
 * @throws Error naming the file and what is wrong in it.
 */
export function readPolicy(folder: string): Policy {
  const path = join(folder, 'policy.yaml');
  const file = readYaml(path, PolicyFile);
  const names = readdirSync(folder).filter((name) => /^lexicon\..+\.yaml$/.test(name));
  const categories = Object.keys(file.categories);
  const used = file.known_files.map(({ category }) => category);
  checkCategories(path, used, categories);
  const lexicons = names.sort().map((name) => readLexicon(join(folder, name), categories));
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
    knownFiles: file.known_files,
    lexicons,
  };
}

/** @throws Error for the first that policy.yaml does not have. */
function checkCategories(path: string, used: readonly string[], categories: readonly string[]): void {
  const unknown = used.find((category) => !categories.includes(category));
  if (unknown !== undefined) throw new Error(`${path}: policy.yaml has no category ${unknown}`);
}

function readLexicon(path: string, categories: readonly string[]): Policy['lexicons'][number] {
  const { wished_away: wishedAway, ...lexicon } = readYaml(path, LexiconFile);
  checkCategories(path, [...Object.keys(lexicon.categories), ...Object.keys(wishedAway)], categories);
  return { ...lexicon, wishedAway } as Policy['lexicons'][number];
}

function readYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path} cannot be used:\n${z.prettifyError(result.error)}`);
  return result.data;
}
