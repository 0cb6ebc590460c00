import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Browser } from 'playwright-core';
import { FORMS, type OpenForm } from './forms.ts';
import { KEY } from './platform.ts';

const executablePath = process.env['CHROME_PATH'];

describe.each(FORMS)('$name,', (form) => {
  let platform: OpenForm;
  let browser: Browser;
  beforeAll(async () => {
    if (!executablePath) return;
    platform = await form.open();
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.close();
  });

  it.skipIf(!executablePath)(
    'a person writes a sentence in the console, watches it become a clip, and plays it',
    async () => {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

      await page.goto(`${platform.url}/#key=${KEY}`);
      await page.getByLabel('What is to be seen and heard').fill('A red ball bounces on a wooden floor.');
      await page
        .getByRole('combobox', { name: /model/i })
        .selectOption('sora-1-turbo')
        .catch(() => {});
      await page.keyboard.press('Control+Enter');
      await page.getByRole('progressbar').first().waitFor();
      await page.getByRole('link', { name: /^Play/ }).first().click({ timeout: 90_000 });
      const film = page.locator('video').first();
      await film.waitFor();
      await film.evaluate((element: HTMLVideoElement) => {
        element.muted = true;
        return element.play();
      });
      await expect
        .poll(() => film.evaluate((element: HTMLVideoElement) => element.currentTime), { timeout: 10_000 })
        .toBeGreaterThan(0.3);
      expect(page.url()).not.toContain(KEY);
      expect(errors).toEqual([]);
    },
  );
});
