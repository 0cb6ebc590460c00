import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium of this machine, or undefined where there is none. */
export const chromiumPath: string | undefined = [process.env.CHROME_PATH, ...places].find(
  (path) => path && existsSync(path),
);

/** Starts it. It asks nobody but the pages it is sent to. */
export function openChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium here; CHROME_PATH can name one');
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  return chromium.launch({ executablePath: chromiumPath, args });
}
