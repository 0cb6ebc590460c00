import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import type { Envelope } from '../event-log.ts';
import { Database } from './database.ts';
import { EmbeddedEventLog } from './event-log.ts';

const TOPIC = 'contract.retention.v1';
const DAY_MS = 86_400_000;

describe('retention', () => {
  const clock = new SystemClock();
  let folder: string;
  let database: Database;
  let log: EmbeddedEventLog;
  let said = 0;

  const open = () => {
    database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
    log = new EmbeddedEventLog({ database, clock, retentionMs: 7 * DAY_MS });
  };
  /** Old and new records, all of one key. */
  const say = (count: number, ageDays: number): Promise<void> => {
    const timeMs = clock.nowMs() - ageDays * DAY_MS;
    const envelopes = Array.from({ length: count }, (): Envelope => {
      said += 1;
      return {
        id: `e${said}`,
        type: 't',
        topic: TOPIC,
        key: 'k',
        source: 's',
        timeMs,
        body: Buffer.from(String(said)),
      };
    });
    return log.append(envelopes);
  };
  const kept = () =>
    (database.statement('SELECT id FROM log ORDER BY off').all() as { id: string }[]).map(({ id }) => id);
  const hear = async (group: string) => {
    const heard: string[] = [];
    const subscription = await log.subscribe(group, [TOPIC], async ({ id }) => void heard.push(id));
    await subscription.drained();
    await subscription.close();
    return heard;
  };

  beforeEach(() => {
    said = 0;
    folder = mkdtempSync(join(tmpdir(), 'cielo-retention-'));
    open();
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('deletes what is old and what every group has passed, and nothing else', async () => {
    await say(1_200, 8);
    await hear('quick');
    await say(10, 8);
    await hear('slow');
    await say(3, 8);
    await hear('quick');
    await say(2, 0);
    await hear('quick');
    await log.retain();
    // `slow` has passed 1,210; the next three are old, but it has yet to hear them.
    expect(kept()).toEqual(['e1211', 'e1212', 'e1213', 'e1214', 'e1215']);
    expect(await hear('slow')).toEqual(['e1211', 'e1212', 'e1213', 'e1214', 'e1215']);
    await log.retain();
    expect(kept()).toEqual(['e1214', 'e1215']);
  });

  it('keeps the numbering, so that nobody misses what is said after a restart', async () => {
    await say(20, 8);
    await hear('g');
    await log.retain();
    expect(kept()).toEqual(['e20']);
    await database.close();
    open();
    await say(1, 0);
    expect(await hear('g')).toEqual(['e21']);
  });

  it('lets a new group begin with what is left', async () => {
    await say(20, 8);
    await log.retain();
    await say(1, 0);
    expect(await hear('new')).toEqual(['e20', 'e21']);
    expect(await log.lag('new')).toMatchObject([{ messages: 0 }]);
  });
});
