/** Injection token of {@link Random}. */
export const RANDOM = Symbol('cielo.random');
/** Injection token of {@link Ids}. */
export const IDS = Symbol('cielo.ids');

/** Randomness, as the only place where it comes from. */
export interface Random {
  /** `length` bytes, fit for keys. */
  bytes(length: number): Uint8Array;
}

/** Names for new things. */
export interface Ids {
  /**
   * `<prefix>_<32 hex digits>`: 48 bits of Unix milliseconds, then 80 random ones that grow within a millisecond. So ids of one
   * process sort by creation, to the letter.
   */
  next(prefix: string): string;
}
