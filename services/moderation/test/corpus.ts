import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Matcher } from '../src/domain/matcher.ts';
import { readText, type Source } from '../src/domain/reading.ts';
import { judge, type Verdict } from '../src/domain/review.ts';
import { readPolicy, SHIPPED_POLICY } from '../src/outbound/policy.files.ts';

export const policy = readPolicy(SHIPPED_POLICY);
export const matcher = new Matcher(policy.lexicons);

/** What the shipped policy says about a text. */
export function verdictOn(text: string, source: Source = 'prompt'): Verdict {
  return judge({ what: 'prompt', readings: readText(source, text, matcher), defects: [], notAnalysed: [] }, policy);
}

function readYaml<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

export interface Sample {
  readonly language: string;
  readonly text: string;
}
export interface Harmful extends Sample {
  readonly category: string;
}

export const benign: readonly Sample[] = Object.entries(
  readYaml<Record<string, string[]>>('corpus.benign.yaml'),
).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

export const harmful: readonly Harmful[] = Object.entries(
  readYaml<Record<string, Record<string, string[]>>>('corpus.harmful.yaml'),
).flatMap(([category, languages]) =>
  Object.entries(languages).flatMap(([language, texts]) => texts.map((text) => ({ category, language, text }))),
);

/** Prompts of both kinds from one file. */
function bothKinds(name: string): Record<'harmful' | 'benign', readonly Sample[]> {
  const flat = (languages: Record<string, string[]>) =>
    Object.entries(languages).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
  const file = readYaml<Record<'harmful' | 'benign', Record<string, string[]>>>(name);
  return { harmful: flat(file.harmful), benign: flat(file.benign) };
}

/** Earlier unseen sets; whoever widened the lexicons since knew them. */
export const seen = bothKinds('corpus.seen.yaml');

/** Written after the lexicons, and not looked at when they are changed. */
export const unseen = bothKinds('corpus.unseen.yaml');
