import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { goodKey, models, ScriptedPlatform } from '../../test/scripted-platform.ts';
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
  return new Workspace(
    platform.url,
    key,
    { nowMs: () => 0, wait, newName: () => `name-${++names}`, fitPicture },
    keyRefused,
  );
}

/** Tells what it was asked for; a file that is empty is no picture. */
async function fitPicture(file: Blob, size: string): Promise<string> {
  if (file.size === 0) throw new Error('no picture');
  return `data:image/jpeg;base64,${size}`;
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

it('sends a picture in the size of the clip, once, and says so when it is none', async () => {
  await workspace.refresh();
  workspace.draft.send({ type: 'prompt', prompt: 'rain' });
  workspace.draft.send({ type: 'picture', picture: new File([], 'nothing.png') });
  expect(await workspace.send()).toBeUndefined();
  expect(workspace.draft.get().problems).toHaveProperty('input_reference');
  expect(created()).toEqual([]);

  workspace.draft.send({ type: 'picture', picture: new File(['dog'], 'dog.png') });
  expect(workspace.draft.get().problems).toEqual({});
  workspace.draft.send({ type: 'size', size: '720x1280' });
  await workspace.send();
  expect(created().at(-1)!.body).toMatchObject({ input_reference: { image_url: 'data:image/jpeg;base64,720x1280' } });
  expect(workspace.draft.get()).not.toHaveProperty('picture');

  workspace.draft.send({ type: 'prompt', prompt: 'rain' });
  workspace.draft.send({ type: 'picture', picture: new File(['dog'], 'dog.png') });
  workspace.draft.send({ type: 'model', model: models.find(({ id }) => id === 'sora-1-turbo')! });
  await workspace.send();
  expect(created().at(-1)!.body).not.toHaveProperty('input_reference');
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
