/** Where a value lies: the keys on the way to it. */
export type Path = readonly PropertyKey[];

/** Something that came in, not yet validated, and how its sender spelled the names in it. */
export interface Received {
  readonly value: unknown;
  spell(path: Path): string;
}

/** `input_reference[file_id]`, `characters[0][id]`: how a path is written when its sender wrote JSON. */
export function bracketed(path: Path): string {
  const [first, ...rest] = path.map(String);
  return `${first ?? ''}${rest.map((key) => `[${key}]`).join('')}`;
}
