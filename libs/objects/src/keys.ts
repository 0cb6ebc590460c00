import { InvalidValue } from '@cielo/errors';

const SEGMENT = /^[A-Za-z0-9_-]{1,128}$/;
const SHA256 = /^[0-9a-f]{64}$/;

export interface ParsedKey {
  readonly scope: string;
  readonly sha256: string;
}

function areSegments(path: string): boolean {
  return path.split('/').every((segment) => SEGMENT.test(segment));
}

/** Whether a path ends like an object's key. A scope may not, so that the two cannot be taken for each other. */
function endsInHash(path: string): boolean {
  return SHA256.test(path.slice(path.lastIndexOf('/') + 1));
}

/** @throws InvalidValue unless it is a path of `[A-Za-z0-9_-]+` that does not end like a key. */
export function checkScope(scope: string): string {
  if (areSegments(scope) && !endsInHash(scope)) return scope;
  throw new InvalidValue(
    `'${scope}' is not a scope; it is a path of letters, digits, _ and -, as in 'generations/video_1'.`,
    { param: 'scope' },
  );
}

/** Undefined when it is no key: then there is no such object either. */
export function parseKey(key: string): ParsedKey | undefined {
  const slash = key.lastIndexOf('/');
  const scope = key.slice(0, Math.max(slash, 0));
  const sha256 = key.slice(slash + 1);
  return SHA256.test(sha256) && areSegments(scope) ? { scope, sha256 } : undefined;
}
