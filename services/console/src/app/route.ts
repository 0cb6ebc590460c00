/** Where in the console we are. It lives in the fragment, so any static server can serve the page. */
export type Route =
  { readonly at: 'studio' } | { readonly at: 'credits' } | { readonly at: 'clip'; readonly id: string };

/** @param hash with or without `#`; what is not known is the studio */
export function routeOf(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === 'credits') return { at: 'credits' };
  const clip = /^clips\/(.+)$/.exec(path);
  return clip ? { at: 'clip', id: decoded(clip[1]!) } : { at: 'studio' };
}

export function hashOf(route: Route): string {
  if (route.at === 'clip') return `#/clips/${encodeURIComponent(route.id)}`;
  return route.at === 'credits' ? '#/credits' : '#/';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
