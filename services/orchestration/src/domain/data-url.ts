import { InvalidValue } from '@cielo/errors';

const PREFIX = /^data:[^,]{0,200};base64,/i;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * The bytes of a base64 `data:` URL, read strictly: what is not exactly base64 would be another file than the one that was meant. The
 * declared type plays no part.
 * @throws InvalidValue
 */
export function readDataUrl(url: string, param: string): Uint8Array {
  const prefix = PREFIX.exec(url.slice(0, 300))?.[0];
  if (prefix === undefined) {
    throw new InvalidValue(`The data: URL of '${param}' must be written data:<type>;base64,<content>.`, { param });
  }
  const content = url.slice(prefix.length);
  const bytes = Buffer.from(content, 'base64');
  if (content === '' || !BASE64.test(content) || bytes.toString('base64') !== content) {
    throw new InvalidValue(
      `The data: URL of '${param}' is not valid base64: letters, digits, + and /, padded with = to a multiple of four.`,
      { param },
    );
  }
  return bytes;
}
