import { api } from '../../services/allinone/test/platform.ts';
import { CLIP } from './replayed-engine.ts';

/** Asks for clips at a steady rate and remembers what it was told. */
export class Load {
  /** Ids that were answered with 200. */
  readonly accepted: string[] = [];
  /** Every other answer: its status and `retry-after`; status 0 where the connection broke. */
  readonly refused: { readonly status: number; readonly retryAfter: string | null }[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private nth = 0;

  /** @param url where the API is, asked before each request */
  constructor(
    private readonly url: () => string,
    perSecond: number,
  ) {
    this.timer = setInterval(() => this.ask(), 1000 / perSecond);
  }

  /** Asks no more, and waits for the answers that are still to come. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
  }

  private ask(): void {
    const seed = (this.nth += 1);
    const asked = api({ url: this.url() }, 'POST', '/v1/videos', { ...CLIP, seed }).then(
      ({ status, headers, body }) => {
        if (status === 200) this.accepted.push(body.id);
        else this.refused.push({ status, retryAfter: headers.get('retry-after') });
      },
      () => void this.refused.push({ status: 0, retryAfter: null }),
    );
    this.underWay.add(asked);
    void asked.then(() => this.underWay.delete(asked));
  }
}
