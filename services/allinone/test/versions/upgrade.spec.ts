import { describeEvent } from '@cielo/contracts';
import { describe, expect, it } from 'vitest';
import { findCollections } from './collections.ts';
import {
  collectionTables,
  documentOf,
  envelopesIn,
  readHistory,
  recordedVersions,
  rowsIn,
  type History,
} from './history.ts';
import { Replay } from './replay.ts';

const collections = await findCollections();

interface Ending {
  readonly phase: { readonly name: string };
}

/** How the version itself ended its generations. */
function endsOf(history: History): ReadonlyMap<string, string> {
  const rows = history.commits.flatMap((commit) => rowsIn(history, commit, 'orchestration_generations'));
  return new Map(
    rows.map((row) => [row['id'] as string, (documentOf(row).data as unknown as Ending).phase.name] as const),
  );
}

/** The moments right after which a generation is another one: each is one durable step of a story. */
function stepsOf(history: History): readonly number[] {
  const changes = history.commits.map((commit) => rowsIn(history, commit, 'orchestration_generations').length > 0);
  return changes.flatMap((changed, place) => (changed ? [place + 1] : []));
}

/** In the simulated world every sixteenth picture is refused: see load-tests/simulator/frames.ts. */
function isLeftDark(generationId: string): boolean {
  return generationId.endsWith('7');
}

/** Everything that all services keep. */
async function keptBy(replay: Replay, tables: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const kept: Record<string, unknown> = {};
  for (const table of tables) kept[table] = Object.fromEntries(await replay.documents(table, collections.get(table)!));
  return kept;
}

describe.each(recordedVersions())('the services of today after version %s', (version) => {
  const history = readHistory(version);
  const ends = endsOf(history);
  const steps = stepsOf(history);
  const tables = collectionTables(history);

  it('bring every generation to its end, at whatever step of its story the version ended', async () => {
    expect(steps.length).toBeGreaterThan(100);
    for (const commits of steps) {
      const replay = new Replay(history, { commits, deliver: 'rest' });
      expect([commits, await replay.run()]).toEqual([commits, []]);
      // What came to be comes to be; the others were stopped by people, or by an engine that is well again.
      const generations = await replay.documents(
        'orchestration_generations',
        collections.get('orchestration_generations')!,
      );
      for (const [id, { phase }] of generations as ReadonlyMap<string, Ending>)
        if (ends.get(id) === 'completed' && !isLeftDark(id))
          expect([commits, id, phase.name]).toEqual([commits, id, 'completed']);
    }
  }, 240_000);

  it('change nothing when all that was ever said is said once more', async () => {
    const once = new Replay(history, { commits: history.commits.length, deliver: 'rest' });
    const twice = new Replay(history, { commits: history.commits.length, deliver: 'all' });
    expect(await once.run()).toEqual([]);
    expect(await twice.run()).toEqual([]);
    expect(await keptBy(twice, tables)).toEqual(await keptBy(once, tables));
    // Who is asked again may answer again: the same, word by word.
    const words = ({ type, body }: { type: string; body: Uint8Array }) =>
      `${type} ${Buffer.from(body).toString('hex')}`;
    const said = history.commits.flatMap((commit) => envelopesIn(history, commit));
    const known = new Set(said.map(words));
    const topics = new Set(said.map(({ topic }) => topic));
    const anew = [...topics].flatMap((topic) => twice.said(topic)).filter((event) => !known.has(words(event)));
    expect(anew.map(({ type, body }) => describeEvent(type).type.decode(body))).toEqual([]);
  }, 60_000);

  it('draw the same projections from what was said', async () => {
    const projections = ['credits_journal', 'credits_usage'];
    const commits = history.commits.length;
    const drawn = new Replay(history, { commits, deliver: 'all', without: projections });
    const kept = new Replay(history, { commits, deliver: 'rest' });
    expect(await drawn.run()).toEqual([]);
    expect(await kept.run()).toEqual([]);
    expect(await keptBy(drawn, projections)).toEqual(await keptBy(kept, projections));
  }, 60_000);
});
