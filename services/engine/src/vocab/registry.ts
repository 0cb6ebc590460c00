import { readdirSync } from 'node:fs';
import type {
  CameraDef,
  MaterialDef,
  MoodDef,
  NounDef,
  SettingDef,
  StyleDef,
  VerbDef,
  VoiceDef,
  WeatherDef,
} from './define.ts';

/** Every word that the engine knows, by kind and id. */
export interface Vocabulary {
  readonly nouns: ReadonlyMap<string, NounDef>;
  readonly verbs: ReadonlyMap<string, VerbDef>;
  readonly materials: ReadonlyMap<string, MaterialDef>;
  readonly settings: ReadonlyMap<string, SettingDef>;
  readonly weather: ReadonlyMap<string, WeatherDef>;
  readonly voices: ReadonlyMap<string, VoiceDef>;
  readonly camera: ReadonlyMap<string, CameraDef>;
  readonly styles: ReadonlyMap<string, StyleDef>;
  readonly moods: ReadonlyMap<string, MoodDef>;
}

/** Reads a folder of words: each file's default export is one, and is called as its file is. Adding a file adds the word. */
async function words<W extends { readonly id: string }>(folder: string): Promise<ReadonlyMap<string, W>> {
  const at = new URL(`./${folder}/`, import.meta.url);
  const files = readdirSync(at)
    .filter((file) => /\.(ts|js)$/.test(file) && !/\.(d|spec)\.ts$/.test(file))
    .sort();
  const found = await Promise.all(
    files.map(async (file) => ((await import(new URL(file, at).href)) as { default: W }).default),
  );
  found.forEach((word, i) => {
    if (word.id !== files[i]!.replace(/\.(ts|js)$/, ''))
      throw new Error(`The word in ${folder}/${files[i]} is called ${word.id}.`);
  });
  return new Map(found.map((word) => [word.id, word]));
}

export const vocabulary: Vocabulary = {
  nouns: await words<NounDef>('nouns'),
  verbs: await words<VerbDef>('verbs'),
  materials: await words<MaterialDef>('materials'),
  settings: await words<SettingDef>('settings'),
  weather: await words<WeatherDef>('weather'),
  voices: await words<VoiceDef>('voices'),
  camera: await words<CameraDef>('camera'),
  styles: await words<StyleDef>('styles'),
  moods: await words<MoodDef>('moods'),
};

/** A word that must be there, since we ourselves asked for it. */
export function known<W>(words: ReadonlyMap<string, W>, id: string): W {
  const word = words.get(id);
  if (word === undefined) throw new Error(`The engine has no word ${id}.`);
  return word;
}
