import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VideoRequest } from '../src/api/api.ts';
import { chromiumPath, openChromium } from './chromium.ts';
import { findFaults, sidewaysOverflow } from './page-checks.ts';
import { balanceOf, goodKey, ScriptedPlatform } from './scripted-platform.ts';

/** The built console in a real browser, on an API that tells the story a test wants. */
describe.skipIf(!chromiumPath)('the console in Chromium', () => {
  const site = mkdtempSync(join(tmpdir(), 'cielo-console-'));
  let browser: Browser;
  let platform: ScriptedPlatform;
  let page: Page;
  let faultsOfPage: string[];

  beforeAll(async () => {
    // As the platform serves it: vitest's own environment would give React's development build.
    const vite = fileURLToPath(import.meta.resolve('vite/package.json')).replace('package.json', 'bin/vite.js');
    const args = ['build', join(import.meta.dirname, '..'), '--outDir', site, '--emptyOutDir', '--logLevel', 'warn'];
    execFileSync(process.execPath, [vite, ...args], { env: { ...process.env, NODE_ENV: 'production' } });
    browser = await openChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    platform = await new ScriptedPlatform(site).listen();
  });
  afterEach(async () => {
    await page?.context().close();
    await platform.close();
  });

  /** Opens the console as somebody who came by the link of the start script. */
  async function open(options: BrowserContextOptions & { path?: string } = {}): Promise<void> {
    const { path = `#key=${goodKey}`, ...context } = options;
    page = await (
      await browser.newContext({
        viewport: { width: 1280, height: 860 },
        locale: 'en-GB',
        timezoneId: 'Europe/Rome',
        ...context,
      })
    ).newPage();
    page.setDefaultTimeout(20_000);
    faultsOfPage = [];
    page.on('pageerror', (error) => faultsOfPage.push(String(error)));
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && faultsOfPage.push(message.text()),
    );
    await page.goto(`${platform.url}/${path}`);
  }

  const send = async (prompt: string) => {
    await page.getByLabel('What is to be seen and heard').fill(prompt);
    await page.getByRole('button', { name: 'Make the clip' }).click();
    await page.getByRole('progressbar', { name: prompt }).waitFor();
    return [...platform.videos.values()].at(-1)!;
  };
  const priceShows = (words: string) => page.locator('#price', { hasText: words }).waitFor();
  const quotes = () => platform.asked.filter(({ line }) => line === 'POST /v1/videos/quote');

  it('from a sentence to a playing clip, with the price before and the credits after', async () => {
    await open();
    await priceShows('4 credits');
    await page.getByRole('radio', { name: '8', exact: true }).check();
    await priceShows('8 credits');
    expect(quotes().at(-1)!.body).toEqual({ model: 'sora-2', seconds: '8', size: '1280x720', audio: true });

    await page.getByLabel('What is to be seen and heard').fill('A paper boat on a lake');
    await page.getByLabel('Seed').fill('77');
    await page.getByText('Advanced').click();
    await page.getByLabel('Without').fill('fog');
    await page.getByLabel('Pictures per second').fill('24');
    await page.getByRole('radio', { name: /Tall/ }).check();
    await page.getByRole('switch', { name: 'Sound' }).uncheck();
    await page.getByRole('button', { name: 'Make the clip' }).click();
    await page.getByText('2nd in the queue').waitFor();
    await page.getByText('about 20 s left').waitFor();
    const made = platform.asked.find(({ line }) => line === 'POST /v1/videos')!;
    expect(made.body).toEqual({
      prompt: 'A paper boat on a lake',
      model: 'sora-2',
      seconds: '8',
      size: '720x1280',
      audio: false,
      seed: 77,
      negative_prompt: 'fog',
      fps: 24,
    });

    const { id } = [...platform.videos.values()].at(-1)!;
    await vi.waitFor(() => expect(platform.asked.map(({ line }) => line)).toContain(`GET /v1/videos/${id}/events`));
    platform.tell(id, {
      status: 'in_progress',
      progress: 41,
      stage: 'rendering',
      queue_position: null,
      eta_seconds: 7,
    });
    await page.getByText('Rendering 41 %').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('41');
    expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(
      'Rendering, 41 percent, about 7 s left',
    );
    platform.balance = balanceOf(292);
    platform.tell(id, { status: 'completed', progress: 100, stage: 'completed', eta_seconds: null });

    await page.getByRole('link', { name: /^Play/ }).click();
    await page.getByRole('heading', { level: 1, name: 'A paper boat on a lake' }).waitFor();
    const video = page.locator('video');
    await video.evaluate((element: HTMLVideoElement) => ((element.muted = true), element.play()));
    await page.waitForFunction(() => document.querySelector('video')!.currentTime > 0.2);
    await page.getByText('Procedural', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Credits' }).click();
    await page.locator('.sum-figure', { hasText: '292' }).waitFor();
    expect(faultsOfPage).toEqual([]);
  });

  it('the key of the link goes to the browser’s storage and out of the address bar', async () => {
    await open();
    await priceShows('credits');
    expect(page.url()).toBe(`${platform.url}/#/`);
    await page.goto('about:blank');
    await page.goBack();
    expect(page.url()).not.toContain(goodKey);
    await page.goto(platform.url);
    await priceShows('credits');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('signs in by the form, and says when a key is not accepted or no longer is', async () => {
    await open({ path: '' });
    const field = page.getByLabel('API key');
    await field.fill('wrong');
    await field.press('Enter');
    await page.getByText('This key is not accepted.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill(goodKey);
    await field.press('Enter');
    await priceShows('4 credits');

    await page.evaluate(() => localStorage.setItem('cielo.key', 'revoked'));
    await page.reload();
    await page.getByText('This key is no longer accepted.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('cielo.key'))).toBeNull();
  });

  it('everything by keyboard: write, choose, send, play, delete', async () => {
    await open();
    await priceShows('4 credits');
    await page.keyboard.type('Rain on a tin roof');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await priceShows('8 credits');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('progressbar').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('prompt');

    const { id, seconds } = [...platform.videos.values()].at(-1)!;
    expect(seconds).toBe('8');
    await vi.waitFor(() => expect(platform.asked.map(({ line }) => line)).toContain(`GET /v1/videos/${id}/events`));
    platform.tell(id, { status: 'completed', progress: 100 });
    const play = page.getByRole('link', { name: /^Play/ });
    await play.waitFor();
    for (
      let presses = 0;
      presses < 40 && !(await play.evaluate((element) => element === document.activeElement));
      presses++
    )
      await page.keyboard.press('Tab');
    expect(await play.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.locator('video').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    const remove = page.getByRole('button', { name: 'Delete' });
    for (
      let presses = 0;
      presses < 20 && !(await remove.evaluate((element) => element === document.activeElement));
      presses++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete this clip?' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(platform.videos.size).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Your clips will be here.').waitFor();
    expect(platform.videos.size).toBe(0);
  });

  it('several at once, a cancel, and a generation that fails', async () => {
    await open();
    const first = await send('One');
    await page.getByText('2nd in the queue').waitFor();
    const second = await send('Two');
    await page.getByRole('button', { name: 'Cancel “Two”' }).click();
    await page.getByText('Cancelled. Nothing was paid.').waitFor();
    expect(platform.videos.get(second.id)!.cancelled).toBe(true);
    platform.tell(first.id, {
      status: 'failed',
      error: { code: 'moderation_blocked', message: 'The words were refused: violence.' },
    });
    await page.locator('.card', { hasText: 'The words were refused: violence.' }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
  });

  it('goes on by asking when the stream is cut or there is none', async () => {
    platform.streamsWork = false;
    await open();
    const { id } = await send('A candle goes out');
    platform.tell(id, { status: 'in_progress', progress: 63, stage: 'rendering', queue_position: null });
    await page.getByText('Rendering 63 %').waitFor();
    platform.streamsWork = true;
    platform.cutStreams();
    platform.tell(id, { status: 'completed', progress: 100 });
    await page.getByRole('link', { name: /^Play/ }).waitFor();
  });

  it('says at the field what the API refuses, and takes the focus there', async () => {
    await open();
    await priceShows('credits');
    const prompt = page.getByLabel('What is to be seen and heard');
    await page.getByRole('button', { name: 'Make the clip' }).click();
    await page.getByText('Write what is to be seen and heard.').waitFor();
    expect(await prompt.getAttribute('aria-invalid')).toBe('true');

    platform.refusal = {
      status: 400,
      error: { message: 'Seeds here end at 99.', param: 'seed', code: 'invalid_value' },
    };
    await prompt.fill('Fog');
    await page.getByLabel('Seed').fill('100');
    await prompt.press('Control+Enter');
    await page.locator('#seed-problem', { hasText: 'Seeds here end at 99.' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'seed');
    await page.getByLabel('Seed').fill('9');
    await page.locator('#seed-problem').waitFor({ state: 'hidden' });

    // What is folded away opens when something in it is wrong, and stays open while it is mended.
    platform.refusal = { status: 400, error: { message: 'At most 60.', param: 'fps', code: 'invalid_value' } };
    await prompt.press('Control+Enter');
    await page.locator('#fps-problem', { hasText: 'At most 60.' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'fps');
    await page.getByLabel('Pictures per second').fill('30');
    await page.locator('#fps-problem').waitFor({ state: 'hidden' });
    await page.getByLabel('Pictures per second').fill('');

    platform.refusal = {
      status: 403,
      error: { message: 'Not open in FR yet.', code: 'unsupported_country_region_territory' },
    };
    await prompt.press('Control+Enter');
    await page.locator('#send-problem', { hasText: 'Not open in FR yet.' }).waitFor();
    expect(await prompt.inputValue()).toBe('Fog');
  });

  it('begins with a picture, cut to the size of the clip', async () => {
    await open();
    await priceShows('credits');
    const draw = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 });
      canvas.getContext('2d')!.fillRect(0, 0, 300, 300);
      return canvas.toDataURL('image/png');
    };
    const png = Buffer.from((await page.evaluate(draw)).split(',')[1]!, 'base64');
    const field = page.getByLabel('Begins with');
    await field.setInputFiles({ name: 'dog.png', mimeType: 'image/png', buffer: png });
    await page.getByText('dog.png').waitFor();
    await page.getByRole('button', { name: 'Without the picture' }).click();
    await page.getByText('dog.png').waitFor({ state: 'hidden' });
    await field.setInputFiles({ name: 'cat.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('radio', { name: /Tall/ }).check();
    await page.getByLabel('What is to be seen and heard').fill('A cat');
    await page.getByRole('button', { name: 'Make the clip' }).click();
    await page.getByRole('progressbar', { name: 'A cat' }).waitFor();
    const made = platform.asked.findLast(({ line }) => line === 'POST /v1/videos')!.body as VideoRequest;
    const size = await page.evaluate(async (url) => {
      const bytes = Uint8Array.from(atob(url.split(',')[1]!), (letter) => letter.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([bytes]));
      return [width, height];
    }, made.input_reference!.image_url);
    expect(size).toEqual([720, 1280]);
    expect(made.input_reference!.image_url).toMatch(/^data:image\/jpeg;base64,/);
    await page.getByText('cat.png').waitFor({ state: 'hidden' });
    expect(faultsOfPage).toEqual([]);
  });

  it('does not send what cannot be paid', async () => {
    platform.balance = balanceOf(3);
    await open();
    await page.getByText('Not enough: 3 are available.').waitFor();
    expect(await page.getByRole('button', { name: 'Make the clip' }).isDisabled()).toBe(true);
  });

  it('makes it again with the same seed and choices', async () => {
    const { id } = platform.add({
      prompt: 'A marble rolls',
      seed: 4711,
      seconds: '12',
      size: '720x1280',
      audio: false,
      model: 'sora-2',
    });
    await open();
    await page.getByRole('link', { name: 'A marble rolls', exact: true }).click();
    await page.getByRole('button', { name: 'Again with the same seed' }).click();
    await priceShows('12 credits');
    await page.getByRole('button', { name: 'Make the clip' }).click();
    await vi.waitFor(() => expect(platform.videos.size).toBe(2));
    const { prompt, seed, seconds, size, audio, model } = platform.videos.get(id)!;
    expect([...platform.videos.values()].at(-1)).toMatchObject({ prompt, seed, seconds, size, audio, model });
  });

  it('waits for a platform that is away, and loses nothing of what was written', async () => {
    await open();
    await priceShows('credits');
    const { port } = platform;
    await platform.close();
    await page.getByLabel('What is to be seen and heard').fill('Still here');
    await page.getByRole('button', { name: 'Make the clip' }).click();
    await page.getByRole('alert').filter({ hasText: 'Cielo does not answer.' }).waitFor();
    const sent = platform.asked.length;
    platform = await new ScriptedPlatform(site).listen(port);
    await page.getByRole('alert').filter({ hasText: 'Cielo does not answer.' }).waitFor({ state: 'hidden' });
    expect(sent).toBeGreaterThan(0);
    expect(await page.getByLabel('What is to be seen and heard').inputValue()).toBe('Still here');
    await page.reload();
    expect(await page.getByLabel('What is to be seen and heard').inputValue()).toBe('Still here');
  });

  it('unrolls the gallery, and leafs through a clip', async () => {
    for (let made = 1; made <= 30; made++) platform.add({ prompt: `Clip ${made}` });
    await open();
    await page.getByRole('link', { name: 'Clip 30', exact: true }).waitFor();
    expect(await page.locator('.card').count()).toBe(24);
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('link', { name: 'Clip 1', exact: true }).waitFor();
    expect(await page.locator('.card').count()).toBe(30);

    const picture = page.getByRole('link', { name: 'Play “Clip 30”' });
    await picture.locator('img').waitFor();
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    const at = async (across: number) => {
      await page.mouse.move(box.x + box.width * across, box.y + box.height / 2);
      return picture.locator('.scrub').evaluate((element) => (element as HTMLElement).style.backgroundPosition);
    };
    await vi.waitFor(async () => expect(await at(0.9)).toBe('100% 0%'), 5_000);
    expect(await at(0.2)).toBe('0% 0%');
  });

  it('renews the address of a clip before it ends, while it plays on', async () => {
    const { id } = platform.add({ prompt: 'Long looked at' });
    // Renewed a minute before its end: four seconds are enough to begin playing on a busy machine.
    platform.linkMs = 64_000;
    await open();
    const media = () => platform.asked.filter(({ line }) => line.endsWith(`${id}/media`)).length;
    const before = media();
    await page.goto(`${platform.url}/#/clips/${id}`);
    const video = page.locator('video');
    await video.evaluate((element: HTMLVideoElement) => ((element.muted = true), element.play()));
    const source = await video.getAttribute('src');
    await vi.waitFor(() => expect(media()).toBeGreaterThan(before + 1), 15_000);
    expect(await video.getAttribute('src')).toBe(source);
    await video.evaluate((element: HTMLVideoElement) => element.pause());
    await vi.waitFor(async () => expect(await video.getAttribute('src')).not.toBe(source), 5_000);
    await page.waitForFunction(() => document.querySelector('video')!.currentTime > 0);
  });

  it('the journal of the credits, page by page, in the reader’s zone', async () => {
    const entry = {
      type: 'hold_captured',
      credits: 4,
      available_change: -4,
      available_after: 296,
      generation_id: 'video_0001',
    };
    for (let line = 60; line > 0; line--)
      platform.entries.push({
        ...entry,
        id: `a:${line}`,
        description: '4 credits taken for video_0001',
        created_at: 1_790_000_000 + line,
      });
    await open();
    await page.getByRole('link', { name: /^Credits/ }).click();
    await page.getByRole('row').nth(25).waitFor();
    expect(await page.getByRole('row').count()).toBe(26);
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('row').nth(50).waitFor();
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(
      /4 credits taken for this clip\s+−4\s+296\s+21 Sept 2026, 16:14 CEST/,
    );
    expect(await page.getByRole('meter', { name: 'Today’s allowance' }).getAttribute('aria-valuenow')).toBe('300');
    await page.getByText(/Full again at \d\d:\d\d CES?T/).waitFor();
  });

  describe('looks', () => {
    const looks: [string, BrowserContextOptions][] = [
      ['light', { colorScheme: 'light' }],
      ['dark', { colorScheme: 'dark' }],
      ['on a phone', { viewport: { width: 360, height: 720 }, colorScheme: 'light' }],
    ];

    /** Once everything has come that is on its way. */
    const nothingIsWrong = (screen: string) =>
      vi.waitFor(
        async () => {
          const found = { screen, faults: await findFaults(page), overflow: await sidewaysOverflow(page) };
          expect(found).toEqual({ screen, faults: [], overflow: 0 });
        },
        { timeout: 3_000, interval: 200 },
      );

    it.each(looks)('%s: names, order and contrast, and nothing out of the window', async (_name, options) => {
      platform.add({ prompt: 'قارب ورقي ينجرف عبر بحيرة هادئة', size: '720x1280' });
      platform.add({ prompt: 'x'.repeat(400) });
      platform.add({
        prompt: '<img src=x onerror=alert(1)> **bold**',
        status: 'in_progress',
        progress: 30,
        stage: 'rendering',
      });
      const { id } = platform.add({
        prompt: 'Refused',
        status: 'failed',
        error: { code: 'moderation_blocked', message: 'The words were refused.' },
      });
      platform.balance = balanceOf(2);
      await open(options);
      await page.getByText('Not enough: 2 are available.').waitFor();
      const screens = ['', '#/credits', '#/clips/video_0001', '#/clips/video_0002', `#/clips/${id}`, '#/clips/none'];
      for (const screen of screens) {
        await page.evaluate((hash) => (location.hash = hash), screen);
        await page.locator('h1').first().waitFor();
        await nothingIsWrong(screen);
      }
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('API key').waitFor();
      await nothingIsWrong('sign in');
      expect(faultsOfPage).toEqual([]);
    });

    it('the theme follows the system until another one is chosen', async () => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await open({ colorScheme: 'dark' });
      const dark = await ground();
      await page.getByRole('button', { name: 'Switch to the light theme' }).click();
      const light = await ground();
      expect(light).not.toBe(dark);
      await page.reload();
      expect(await ground()).toBe(light);
      await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await ground()).toBe(light);
    });

    it('stands still for who wants less motion', async () => {
      platform.add({ prompt: 'Slow', status: 'in_progress', progress: 30, stage: 'rendering' });
      await open({ reducedMotion: 'reduce' });
      await page.getByRole('progressbar').waitFor();
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter(
            (element) => Number.parseFloat(getComputedStyle(element).transitionDuration) > 0.001,
          ).length,
      );
      expect(moving).toBe(0);
    });
  });
});
