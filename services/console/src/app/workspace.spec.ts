import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { goodKey, ScriptedPlatform } from '../../test/scripted-platform.ts';
import { Workspace } from './workspace.ts';

let platform: ScriptedPlatform;
let workspace: Workspace;
let names = 0;

beforeEach(async () => {
  platform = await new ScriptedPlatform('nowhere').listen();
  workspace = open();
});
afterEach(async () => {
  workspace.stop();
  await platform.close().catch(() => undefined);
});

function open(key = goodKey, keyRefused = () => undefined as void): Workspace {
  const wait = (_ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      setImmediate(resolve);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  return new Workspace(platform.url, key, { nowMs: () => 0, wait, newName: () => `name-${++names}` }, keyRefused);
}

const created = () => platform.asked.filter(({ line }) => line === 'POST /v1/videos');
const nameOf = (index: number) => created().at(index)!.headers['idempotency-key'];

it('a request whose answer was lost keeps its name; another request has another one', async () => {
  await workspace.refresh();
  workspace.draft.send({ type: 'prompt', prompt: 'rain' });
  platform.losesAnswers = true;
  expect(await workspace.send()).toBeUndefined();
  expect(workspace.draft.get().problems).toHaveProperty('');
  platform.losesAnswers = false;
  expect(await workspace.send()).toMatchObject({ prompt: 'rain' });
  expect(nameOf(1)).toBe(nameOf(0));

  workspace.draft.send({ type: 'prompt', prompt: 'rain' });
  await workspace.send();
  expect(nameOf(2)).not.toBe(nameOf(0));
});

it('looks at the credits when they were set aside, and when a generation ends', async () => {
  await workspace.refresh();
  workspace.draft.send({ type: 'prompt', prompt: 'rain' });
  const { id } = (await workspace.send())!;
  await vi.waitFor(() => expect(workspace.account.get().balance?.available).toBe(296));
  await vi.waitFor(() => expect(platform.asked.map(({ line }) => line)).toContain(`GET /v1/videos/${id}/events`));
  platform.balance = { ...platform.balance, available: 300, held: 0 };
  platform.tell(id, { status: 'failed', error: { code: 'processing_error', message: 'It broke.' } });
  await vi.waitFor(() => expect(workspace.account.get().balance?.available).toBe(300));
});

it('asks for the price of the last choices only', async () => {
  await workspace.refresh();
  for (const seconds of ['8', '10', '12']) workspace.draft.send({ type: 'seconds', seconds });
  await vi.waitFor(() => expect(workspace.price.get().quote?.amount_credits).toBe(12));
  const asked = platform.asked
    .filter(({ line }) => line.endsWith('/quote'))
    .map(({ body }) => (body as { seconds: string }).seconds);
  expect(new Set(asked)).toEqual(new Set(['4', '12']));
});

it('hears that its key is no longer good', async () => {
  const refused = vi.fn();
  const other = open('another-key', refused);
  await other.refresh();
  expect(refused).toHaveBeenCalled();
  other.stop();
});
