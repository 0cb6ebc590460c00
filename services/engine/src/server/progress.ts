export type StageName = 'waiting' | 'understanding' | 'physics' | 'speech' | 'drawing' | 'sound' | 'finishing';

export interface ProgressLine {
  readonly stage: StageName;
  readonly done: number;
  readonly total: number;
}

/** Parts of the work in hundredths of that of the frames; about what they cost. */
const PLANNING_SHARE = { understanding: 1, speech: 4, physics: 5 } as const;
const SOUND_SHARE = 8;

/**
 * How far a render is, counted in what has really been done and weighed by what it costs. Never goes back, and is at its total only when everything is there.
 */
export class Progress {
  private readonly frames: number;
  private readonly unit: number;
  private readonly shares = { understanding: 0, speech: 0, physics: 0, frames: 0, sound: 0 };
  private stage: StageName = 'waiting';
  private most = 0;

  constructor(frames: number) {
    this.frames = frames;
    // Whole numbers: a frame counts 100.
    this.unit = frames;
  }

  planned(stage: 'understanding' | 'speech' | 'physics', done: number, total: number): void {
    this.stage = stage;
    this.shares[stage] = share(done, total);
  }

  drawn(frames: number): void {
    this.stage = 'drawing';
    for (const stage of ['understanding', 'speech', 'physics'] as const) this.shares[stage] = 1;
    this.shares.frames = share(frames, this.frames);
  }

  sounded(done: number, total: number): void {
    if (this.shares.frames === 1) this.stage = 'sound';
    this.shares.sound = share(done, total);
  }

  get line(): ProgressLine {
    const { understanding, speech, physics, frames, sound } = this.shares;
    const planning =
      understanding * PLANNING_SHARE.understanding + speech * PLANNING_SHARE.speech + physics * PLANNING_SHARE.physics;
    const done = Math.floor((planning + frames * 100 + sound * SOUND_SHARE) * this.unit);
    this.most = Math.min(this.total - 1, Math.max(this.most, done));
    return { stage: this.stage, done: this.most, total: this.total };
  }

  /** The last line: everything is there. */
  get end(): ProgressLine {
    return { stage: 'finishing', done: this.total, total: this.total };
  }

  private get total(): number {
    return (
      (PLANNING_SHARE.understanding + PLANNING_SHARE.speech + PLANNING_SHARE.physics + 100 + SOUND_SHARE) * this.unit
    );
  }
}

const share = (done: number, total: number): number => (total > 0 ? Math.min(1, Math.max(0, done / total)) : 0);
