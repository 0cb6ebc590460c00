/** The one place where answers become JSON: credits and other bigints are whole numbers below 2^53 and go out as such. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? Number(item) : item));
}
