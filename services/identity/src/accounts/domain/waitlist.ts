/** Somebody who waits until Cielo opens where he is. */
export interface Waiting {
  /** Never in events or logs. */
  readonly email: string;
  readonly country: string;
  readonly joinedAtMs: number;
  /** Orders those who joined in the same millisecond. */
  readonly ticket: string;
}

/** The address under which a person waits once, however he writes it. */
export function sameEmail(email: string): string {
  return email.trim().toLowerCase();
}
