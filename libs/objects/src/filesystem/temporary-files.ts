import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Random } from '@cielo/effects';
import { noneIfAbsent } from './errors.ts';

const HOUR_MS = 3_600_000;
/** `<process>-<start>-<number>` */
const NAME = /^(\d+)-([0-9a-f]+)-\d+$/;

/** Tells this process from earlier ones of the same number: in a container every process may have the same. */
let processStart: string | undefined;

/** Files that are being written, named after the process that writes them, so that another can tell whether it still lives. */
export class TemporaryFiles {
  private readonly start: string;
  private count = 0;

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    random: Random,
  ) {
    this.start = processStart ??= Buffer.from(random.bytes(8)).toString('hex');
  }

  next(): string {
    this.count += 1;
    return join(this.folder, `${process.pid}-${this.start}-${this.count}`);
  }

  async sweep(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      if (this.isOrphan(name) || (await this.isOld(path))) await rm(path, { force: true, recursive: true });
    }
  }

  private isOrphan(name: string): boolean {
    const [, pid, start] = NAME.exec(name) ?? [];
    if (pid === undefined) return false;
    if (Number(pid) === process.pid) return start !== this.start;
    return !isAlive(Number(pid));
  }

  private async isOld(path: string): Promise<boolean> {
    const found = await noneIfAbsent(stat(path));
    return found !== undefined && found.mtimeMs < this.clock.nowMs() - HOUR_MS;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
