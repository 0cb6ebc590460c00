import { RenderFailed, type ByteTrack, type RenderOutput } from '@cielo/inference';
import type { Objects, StoredObject } from '@cielo/objects';
import { readReport, type RenderReport } from '../domain/render-report.ts';
import type { RenderedTrack } from '../domain/track.ts';
import { BytePipe } from './byte-pipe.ts';

type Chunk = Extract<RenderOutput, { kind: 'chunk' }>;
type Still = Extract<RenderOutput, { kind: 'still' }>;

/** Where the tracks of all generations lie, each in a scope of its own below. */
export const TRACK_SCOPES = 'generations';

/** Stills on their way into the store at once. */
const STILLS_AT_ONCE = 4;
const REPORT_AT_MOST_BYTES = 256 * 1024;

interface OpenTrack {
  readonly mediaType: string;
  readonly pipe: BytePipe<StoredObject>;
}

/** What a render left behind. */
export interface StoredTracks {
  readonly tracks: readonly RenderedTrack[];
  readonly report: RenderReport;
}

/** Stores the tracks of one render while they arrive: bytes as a stream for each track, stills one by one. */
export class TrackStore {
  private readonly open = new Map<ByteTrack, OpenTrack>();
  private readonly stills: Promise<RenderedTrack>[] = [];
  private readonly report: Uint8Array[] = [];
  private sizeBytes = 0;

  constructor(
    private readonly objects: Objects,
    private readonly scope: string,
    private readonly maxBytes: number,
    private readonly signal: AbortSignal,
  ) {}

  /** Waits while the store is slower than the engine. @throws RenderFailed for more than may come; what the store throws */
  async accept(output: Chunk | Still): Promise<void> {
    this.sizeBytes += output.data.byteLength;
    if (this.sizeBytes > this.maxBytes) {
      throw new RenderFailed(`The tracks are larger than ${this.maxBytes} bytes.`, false);
    }
    if (output.kind === 'chunk') await this.acceptChunk(output);
    else await this.acceptStill(output);
  }

  /** All is there. @throws what the store throws */
  async finish(): Promise<StoredTracks> {
    const tracks = [...this.open].map(async ([kind, { pipe, mediaType }]): Promise<RenderedTrack> => {
      const { key, sizeBytes } = await pipe.end();
      return { kind, key, mediaType, sizeBytes, timeMs: 0 };
    });
    const stored = await Promise.all([...tracks, ...this.stills]);
    return { tracks: stored, report: readReport(Buffer.concat(this.report).toString()) };
  }

  /** The render came to nothing: nothing is left half-written, and what is whole is swept later. */
  async abandon(reason: unknown): Promise<void> {
    await Promise.all([...this.open.values()].map(({ pipe }) => pipe.abandon(reason)));
    await Promise.allSettled(this.stills);
  }

  private async acceptChunk({ track, mediaType, data }: Chunk): Promise<void> {
    let open = this.open.get(track);
    if (!open) {
      open = { mediaType, pipe: new BytePipe((bytes) => this.objects.put(this.scope, bytes, this.signal)) };
      this.open.set(track, open);
    }
    if (track === 'report') this.keepReport(data);
    await open.pipe.push(data);
  }

  private async acceptStill({ data, timeMs }: Still): Promise<void> {
    const still = this.storeStill(data, timeMs);
    // Told by whoever waits for it; until then nobody may be surprised.
    still.catch(() => undefined);
    this.stills.push(still);
    await this.stills.at(-STILLS_AT_ONCE);
  }

  private async storeStill(data: Uint8Array, timeMs: number): Promise<RenderedTrack> {
    const { key, sizeBytes } = await this.objects.put(this.scope, data, this.signal);
    return { kind: 'stills', key, mediaType: 'image/jpeg', sizeBytes, timeMs };
  }

  private keepReport(data: Uint8Array): void {
    const kept = this.report.reduce((sum, part) => sum + part.byteLength, 0);
    if (kept + data.byteLength <= REPORT_AT_MOST_BYTES) this.report.push(data);
  }
}
