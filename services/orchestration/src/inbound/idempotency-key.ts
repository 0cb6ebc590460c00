import { InvalidValue } from '@cielo/errors';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The key as a client gave it in the header; undefined when it gave none. @throws InvalidValue */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined || KEY.test(header)) return header;
  throw new InvalidValue('An Idempotency-Key has 1 to 255 visible ASCII characters.', { param: 'Idempotency-Key' });
}
