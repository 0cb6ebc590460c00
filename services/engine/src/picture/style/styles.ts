import { anime } from './anime.ts';
import { claymation } from './claymation.ts';
import { documentary } from './documentary.ts';
import { noir } from './noir.ts';
import { paperCut } from './paper-cut.ts';
import { pixelArt } from './pixel-art.ts';
import type { Style } from './style.ts';
import { watercolour } from './watercolour.ts';

/** Every style that is drawn; a word of vocab/styles that is not here is reported as uncovered. */
export const STYLES: readonly Style[] = [anime, claymation, documentary, noir, paperCut, pixelArt, watercolour];

/** Undefined for our own look, and for a style that is not drawn. */
export const styleOf = (id: string | undefined): Style | undefined => STYLES.find((style) => style.id === id);
