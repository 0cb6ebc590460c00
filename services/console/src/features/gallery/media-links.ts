import type { MediaLinks } from '../../api/api.ts';

/** Links are renewed this long before they end, so that none ends between being handed out and being used. */
const marginMs = 60_000;

/** Signed addresses by generation: asked for once, shared by all who show it, asked for again before they end. */
export class MediaCache {
  private readonly known = new Map<string, Promise<MediaLinks>>();
  private readonly until = new Map<string, number>();

  constructor(
    private readonly ask: (id: string) => Promise<MediaLinks>,
    private readonly nowMs: () => number,
  ) {}

  links(id: string): Promise<MediaLinks> {
    const known = this.known.get(id);
    if (known && this.nowMs() < (this.until.get(id) ?? Number.POSITIVE_INFINITY)) return known;
    const asked = this.ask(id);
    this.known.set(id, asked);
    this.until.delete(id);
    asked.then(
      (links) => this.until.set(id, renewAtMs(links)),
      () => this.known.delete(id),
    );
    return asked;
  }

  /** Something would not load: the next one who asks gets new links. */
  forget(id: string): void {
    this.known.delete(id);
    this.until.delete(id);
  }
}

/** When links should be replaced, in Unix milliseconds. */
export function renewAtMs(links: MediaLinks): number {
  return links.expires_at * 1000 - marginMs;
}
