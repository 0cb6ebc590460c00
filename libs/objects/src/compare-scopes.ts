/** The order of scopes: by segments, so that a scope comes right before those within it. */
export function compareScopes(a: string, b: string): number {
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}
