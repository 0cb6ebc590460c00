import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** The one typeface that is drawn with. The system's fonts differ from machine to machine, and so would the frames. */
export const TYPEFACE = 'Cielo Nunito';

/**
 * Makes the typeface known to the canvas of this process; harmless the second time. All threads of a process share its typefaces, and one that
 * draws while another registers gets other letters: so the thread that starts drawing threads calls this first, and theirs find it done.
 * @throws when a file of it is not there
 */
export function registerTypeface(): void {
  if (GlobalFonts.has(TYPEFACE)) return;
  const { resolve } = createRequire(import.meta.url);
  for (const script of ['latin', 'latin-ext', 'vietnamese', 'cyrillic']) {
    const file = resolve(`@fontsource/nunito/files/nunito-${script}-700-normal.woff`);
    if (!GlobalFonts.registerFromPath(file, TYPEFACE)) throw new Error(`the typeface ${file} cannot be read`);
  }
}
