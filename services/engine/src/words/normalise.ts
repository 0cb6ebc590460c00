import { TRADITIONAL } from './lists/simplified.ts';

/** The longest prompt that is read; what is beyond is left out, and said so. */
export const MOST_CHARACTERS = 32_000;

export interface Text {
  /** As the user wrote it, in canonical form: what is quoted back. */
  readonly shown: string;
  /** Of the same length, lower case, for matching. */
  readonly folded: string;
}

/** Canonical form of a prompt: compatible characters made one, markup and invisible characters gone, Chinese in its traditional form. */
export function normalise(prompt: string): Text {
  const shown = prompt
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(/<[^<>]{0,120}>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { shown, folded: fold(shown) };
}

/** Lower case, letter by letter, so that the length stays (İ, for one, would grow). */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const lower = text[i]!.toLowerCase();
    out += TRADITIONAL.get(text[i]!) ?? (lower.length === 1 ? lower : text[i]!);
  }
  return out.replace(/[’‘ʼ`´]/g, "'");
}
