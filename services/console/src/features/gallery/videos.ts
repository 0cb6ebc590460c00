import { hasEnded, type Page, type Video } from '../../api/api.ts';

/** The generations of the account, as far as they have been loaded. */
export interface Videos {
  readonly byId: ReadonlyMap<string, Video>;
  /** Those of the gallery, newest first. Others are known because a link named them. */
  readonly listed: readonly string[];
  /** Deleted here: an answer that was under way must not bring them back. */
  readonly gone: ReadonlySet<string>;
  /** Where the next page begins; undefined before the first page. */
  readonly next: { readonly after: string | undefined } | 'end' | undefined;
  readonly loading: boolean;
  readonly problem: string | undefined;
}

export type VideosEvent =
  | { readonly type: 'loading' }
  | { readonly type: 'page'; readonly page: Page<Video>; readonly isFirst: boolean }
  | { readonly type: 'not-loaded'; readonly problem: string }
  /** Asked for here, just now. */
  | { readonly type: 'created'; readonly video: Video }
  /** What the server said about one, in an answer or a stream. */
  | { readonly type: 'seen'; readonly video: Video }
  | { readonly type: 'gone'; readonly id: string };

export const noVideos: Videos = {
  byId: new Map(),
  listed: [],
  gone: new Set(),
  next: undefined,
  loading: false,
  problem: undefined,
};

export function reduceVideos(state: Videos, event: VideosEvent): Videos {
  switch (event.type) {
    case 'loading':
      return { ...state, loading: true, problem: undefined };
    case 'not-loaded':
      return { ...state, loading: false, problem: event.problem };
    case 'page':
      return addPage(state, event.page, event.isFirst);
    case 'created':
      return list(see(state, event.video), [event.video.id]);
    case 'seen':
      return see(state, event.video);
    case 'gone':
      return remove(state, event.id);
  }
}

function addPage(state: Videos, page: Page<Video>, isFirst: boolean): Videos {
  const seen = page.data.reduce(see, state);
  const listed = list(
    seen,
    page.data.map(({ id }) => id),
  );
  const next = page.has_more && page.last_id ? { after: page.last_id } : ('end' as const);
  // The first page is asked for again whenever the tab comes back; how far the gallery was unrolled stays.
  const keepsPlace = isFirst && state.next !== undefined;
  return { ...listed, next: keepsPlace ? state.next : next, loading: false, problem: undefined };
}

function see(state: Videos, video: Video): Videos {
  if (state.gone.has(video.id)) return state;
  const known = state.byId.get(video.id);
  if (known && isOlder(video, known)) return state;
  return { ...state, byId: new Map(state.byId).set(video.id, video) };
}

/** Answers overtake each other; a generation only goes forward. */
function isOlder(seen: Video, known: Video): boolean {
  if (hasEnded(known)) return !hasEnded(seen);
  if (known.status === 'in_progress' && seen.status === 'queued') return true;
  return seen.status === known.status && seen.progress < known.progress;
}

function list(state: Videos, ids: readonly string[]): Videos {
  const all = new Set([...state.listed, ...ids.filter((id) => state.byId.has(id))]);
  return { ...state, listed: [...all].sort((a, b) => newestFirst(state.byId.get(a)!, state.byId.get(b)!)) };
}

function newestFirst(a: Video, b: Video): number {
  return b.created_at - a.created_at || (a.id < b.id ? 1 : -1);
}

function remove(state: Videos, id: string): Videos {
  const byId = new Map(state.byId);
  byId.delete(id);
  return { ...state, byId, listed: state.listed.filter((one) => one !== id), gone: new Set(state.gone).add(id) };
}

/** Ids of what has not ended, newest first. */
export function unfinished({ byId }: Videos): string[] {
  return [...byId.values()]
    .filter((video) => !hasEnded(video))
    .sort(newestFirst)
    .map(({ id }) => id);
}
