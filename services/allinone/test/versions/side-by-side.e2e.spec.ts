/* eslint-disable @nx/enforce-module-boundaries -- the bad days and their audit are no package: they have no name to be imported by. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApartUnderLoad } from '../../../../load-tests/bad-days/apart-under-load.ts';
import { Load } from '../../../../load-tests/bad-days/load.ts';
import { namedServers, WITHOUT_SERVERS } from '../apart.ts';
import { api, ended } from '../platform.ts';
import { handledBy, startBeside } from './beside.ts';
import { checkOut, NoSuchVersion } from './checkout.ts';

/** BAD_DAYS=all: every process in its turn. Else as many as a run of all tests has time for. */
const SERVICES =
  process.env['BAD_DAYS'] === 'all'
    ? ['identity', 'credits', 'moderation', 'delivery', 'orchestration', 'worker']
    : ['credits', 'delivery', 'orchestration'];
const PER_SECOND = 1;
/** Heard by each version, beside the other. */
const EVENTS = 5;
/** Asked for while both are there; half of them are waited for. */
const CLIPS = 8;
const PATIENCE = { timeout: 90_000, interval: 200 };
/** Until everything that was accepted has ended and everything that nobody needs is swept. */
const SETTLE_MS = 150_000;

const { ref } = JSON.parse(readFileSync(new URL('previous.json', import.meta.url), 'utf8')) as { ref: string };

/** The folder of the previous version, or why there is none. */
function previous(): { readonly folder: string } | { readonly why: string } {
  if (!namedServers()) return { why: WITHOUT_SERVERS };
  try {
    return { folder: checkOut(ref) };
  } catch (error) {
    if (!(error instanceof NoSuchVersion)) throw error;
    return { why: error.message };
  }
}

const found = previous();
const there = 'folder' in found;

/** Something that each service answers over HTTP, whichever version is asked. */
const ASKED: Readonly<Record<string, (videoId: string) => string>> = {
  identity: () => '/v1/me',
  credits: () => '/v1/credits/balance',
  moderation: () => '/v1/reviews?limit=5',
  delivery: (videoId) => `/v1/videos/${videoId}/content`,
  orchestration: (videoId) => `/v1/videos/${videoId}`,
  worker: (videoId) => `/v1/videos/${videoId}`,
};

describe.skipIf(!there)(
  there ? `two versions side by side, ${ref.slice(0, 7)} and this one` : `two versions side by side: ${found.why}`,
  () => {
    const { folder } = found as { readonly folder: string };
    const accepted: string[] = [];
    let platform: ApartUnderLoad;

    beforeAll(async () => {
      platform = await ApartUnderLoad.open();
    }, 120_000);
    afterAll(async () => {
      await platform?.close();
    });

    it.each(SERVICES)(
      '%s: both do the work while clips are made, and the later one goes on alone',
      async (name) => {
        const now = platform.apart.processes[name]!;
        const other = await startBeside(now, folder);
        const handledBefore = await handledBy(now);
        // Orchestration is asked for clips at the doors of both; the others have one door in front.
        let isAsked = name === 'orchestration';
        let nth = 0;
        const load = new Load(() => (isAsked && (nth += 1) % 2 ? other.url : platform.apart.url), PER_SECOND);
        try {
          await expect.poll(() => handledBy(other), PATIENCE).toBeGreaterThanOrEqual(EVENTS);
          await expect.poll(() => handledBy(now), PATIENCE).toBeGreaterThanOrEqual(handledBefore + EVENTS);
          await expect.poll(() => load.accepted.length, PATIENCE).toBeGreaterThanOrEqual(CLIPS);
          const ids = load.accepted.slice(0, CLIPS / 2);
          for (const id of ids) expect(await ended(platform.apart, id)).toMatchObject({ id, status: 'completed' });
          const answers = [now, other].map(async (one) => (await api(one, 'GET', ASKED[name]!(ids[0]!))).status);
          expect(await Promise.all(answers)).toEqual([200, 200]);
          if (name === 'orchestration') await api(other, 'POST', `/v1/videos/${load.accepted.at(-1)}/cancel`);
        } finally {
          // As behind a gateway: first it is asked no more, then it leaves, in the middle of whatever it has in hand.
          isAsked = false;
          await other.stop();
          await load.stop();
        }
        expect(load.refused).toEqual([]);
        accepted.push(...load.accepted);
      },
      240_000,
    );

    it('and every promise holds of all that was accepted', async () => {
      expect(accepted.length).toBeGreaterThanOrEqual(CLIPS);
      const { breaches, ends } = await platform.settled(accepted, SETTLE_MS);
      expect(breaches).toEqual([]);
      expect(ends['completed']).toBeGreaterThanOrEqual(accepted.length - 1);
    }, 200_000);
  },
);
