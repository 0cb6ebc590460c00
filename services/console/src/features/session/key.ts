/** The name under which the key is kept. */
export const keyName = 'cielo.key';

/** The key that a link carried: `#key=…`, as the start script prints it. */
export function keyInHash(hash: string): string | undefined {
  const key = new URLSearchParams(hash.replace(/^#\/?/, '')).get('key')?.trim();
  return key || undefined;
}
