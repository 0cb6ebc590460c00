import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditCredits, credits } from '@cielo/credits';
import { CostlessMastering, deliveryWith } from '@cielo/delivery';
import type { DocumentStore } from '@cielo/documents';
import type { Envelope } from '@cielo/eventing';
import { identity } from '@cielo/identity';
import { ScriptedModelServer } from '@cielo/inference';
import { CostlessLook, moderationWith } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import { createService, openEmbeddedPlatform, type OpenPlatform, type RunningService } from '@cielo/service-host';
import { ShiftingClock } from '@cielo/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { findCollections } from './collections.ts';
import { documentOf, envelopesIn, readHistory, recordedVersions, rowsIn, type History } from './history.ts';
import { rebuildDataFolder } from './rebuild.ts';

const collections = await findCollections();
const definitions = [
  identity,
  credits,
  moderationWith(CostlessLook),
  orchestration,
  deliveryWith(new CostlessMastering()),
] as readonly (typeof identity)[];
const SETTINGS = {
  IDENTITY_KEY_PEPPER: 'the pepper of every recorded history, long enough',
  ORCHESTRATION_RENDER_SLOTS: '4',
  ORCHESTRATION_WATCHDOG_MS: '100',
  ORCHESTRATION_RETRY_MS: '50',
  DELIVERY_MASTERING_POLL_MS: '50',
};
const ENDS = ['completed', 'failed', 'cancelled'];
/** A lease of the version that ended has to run out first. */
const PATIENCE = { timeout: 25_000 };

interface Ending {
  readonly phase: { readonly name: string };
}

interface Platform {
  readonly opened: OpenPlatform;
  readonly services: readonly RunningService[];
}

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** The services of today on the data folder as it was after so many commits, at that moment. */
async function startOn(history: History, upTo: number): Promise<Platform> {
  const home = mkdtempSync(join(tmpdir(), 'cielo-version-'));
  endings.push(async () => rmSync(home, { recursive: true, force: true }));
  rebuildDataFolder(history, upTo, home);
  const clock = new ShiftingClock();
  clock.advance(history.commits[upTo - 1]!.atMs - clock.nowMs());
  const modelServer = new ScriptedModelServer();
  const opened = await openEmbeddedPlatform({ home, modelServer, clock, environment: SETTINGS });
  endings.push(() => opened.close());
  const services: RunningService[] = [];
  for (const definition of definitions) {
    const service = await createService(definition, opened, { environment: SETTINGS });
    endings.push(() => service.close());
    services.push(service);
  }
  return { opened, services };
}

/** How each generation stands that the version knew by then. */
async function standings(
  history: History,
  upTo: number,
  documents: DocumentStore,
): Promise<ReadonlyMap<string, string>> {
  const known = history.commits.slice(0, upTo).flatMap((commit) => rowsIn(history, commit, GENERATIONS));
  const generations = documents.collection(collections.get(GENERATIONS)!);
  const found = new Map<string, string>();
  for (const id of new Set(known.map((row) => row['id'] as string)))
    found.set(id, ((await generations.get(id)) as Ending).phase.name);
  return found;
}

const GENERATIONS = 'orchestration_generations';

async function givenUp({ opened, services }: Platform): Promise<readonly string[]> {
  const letters = await Promise.all(services.map(({ name }) => opened.eventLog.deadLetters(name, { limit: 100 })));
  return letters.flat().map(({ group, type, reason }) => `${group} has given up ${type}: ${reason}`);
}

describe.each(recordedVersions())('a data folder of version %s', (version) => {
  const history = readHistory(version);
  const last = history.commits.length;
  const ends = new Map(
    history.commits
      .flatMap((commit) => rowsIn(history, commit, GENERATIONS))
      .map((row) => [row['id'] as string, (documentOf(row).data as unknown as Ending).phase.name] as const),
  );

  it.each([Math.round(last / 3), Math.round(last / 2), last])(
    'can be gone on with after commit %i: every generation ends, every wallet adds up',
    async (upTo) => {
      const platform = await startOn(history, upTo);
      const { opened, services } = platform;
      const open = async () =>
        [...(await standings(history, upTo, opened.documents('orchestration')))].filter(([, at]) => !ENDS.includes(at));
      await expect.poll(open, PATIENCE).toEqual([]);
      for (const service of services) await service.drained();
      for (const [id, at] of await standings(history, upTo, opened.documents('orchestration')))
        if (ends.get(id) === 'completed') expect([id, at]).toEqual([id, 'completed']);
      for (const account of ['account_studio', 'account_poor'])
        expect(await auditCredits(opened.documents('credits'), account)).toEqual([]);
      expect(await givenUp(platform)).toEqual([]);
    },
    40_000,
  );

  it('takes no harm from events that only a later version knows', async () => {
    const platform = await startOn(history, last);
    const said = history.commits.flatMap((commit) => envelopesIn(history, commit));
    const onTopics = new Map(said.map((envelope) => [envelope.topic, envelope]));
    const unknown = [...onTopics.values()].map(({ topic, type, key, source, timeMs }, nth): Envelope => ({
      id: `event_later_${nth}`,
      topic,
      type: `${type.slice(0, type.lastIndexOf('.'))}.KnownOnlyLater`,
      key,
      source,
      timeMs,
      body: Buffer.from('0a05hello', 'latin1'),
    }));
    await platform.opened.eventLog.append(unknown);
    for (const service of platform.services) await service.drained();
    expect(await givenUp(platform)).toEqual([]);
  });
});
