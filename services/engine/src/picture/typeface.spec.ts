import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { registerTypeface } from './typeface.ts';

/** A thread that writes a word many times and says how many different pictures that gave, and how often the typeface was there before. */
const writer = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { createCanvas, GlobalFonts } = await import(workerData.canvas);
  const before = GlobalFonts.has('Cielo Nunito');
  const typeface = await import(workerData.typeface);
  typeface.registerTypeface();
  const pictures = new Set();
  for (let time = 0; time < 20; time++) {
    const canvas = createCanvas(200, 40);
    const g = canvas.getContext('2d');
    g.font = '700 20px "Cielo Nunito"';
    g.fillText('made with AI', 5, 25);
    pictures.add(Buffer.from(canvas.data()).toString('base64'));
  }
  parentPort.postMessage({ before, pictures: [...pictures] });
`;

it('looks the same in threads that start at the same time', async () => {
  registerTypeface();
  const { resolve } = import.meta;
  const workerData = { canvas: resolve('@napi-rs/canvas'), typeface: new URL('./typeface.ts', import.meta.url).href };
  const said: { before: boolean; pictures: string[] }[] = [];
  for (let round = 0; round < 15; round++) {
    const threads = [1, 2, 3, 4].map(
      () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(writer)}`), { workerData }),
    );
    said.push(...(await Promise.all(threads.map(async (thread) => (await once(thread, 'message'))[0]))));
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  expect(said.every(({ before }) => before)).toBe(true);
  expect(new Set(said.flatMap(({ pictures }) => pictures)).size).toBe(1);
});
