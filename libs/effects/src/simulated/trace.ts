const KEPT = 300;

/** What happened in a world, as a number that two runs can compare, and the last of it in words. */
export class Trace {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;
  private readonly last: string[] = [];
  steps = 0;

  add(atMs: number, label: string): void {
    this.steps += 1;
    const line = `${atMs.toFixed(3)} ${label}`;
    for (let i = 0; i < line.length; i += 1) {
      const code = line.charCodeAt(i);
      this.high = Math.imul(this.high ^ code, 2654435761);
      this.low = Math.imul(this.low ^ code, 1597334677);
    }
    this.last[this.steps % KEPT] = line;
  }

  get hash(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** The last 300 steps at most, oldest first. */
  tail(): string[] {
    const start = (this.steps % KEPT) + 1;
    return [...this.last.slice(start), ...this.last.slice(0, start)].filter((line) => line !== undefined);
  }
}
