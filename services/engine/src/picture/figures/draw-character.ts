import type { Character } from '../../timeline.ts';
import type { Lens } from '../camera/lens.ts';
import type { Light } from '../palette/light.ts';
import type { Ink } from '../shapes.ts';
import { drawBeast } from './beasts.ts';
import { drawArms, drawBiped } from './biped.ts';
import { drawBird } from './bird.ts';
import { figureAt } from './figure.ts';
import { drawFish } from './fish.ts';
import type { Likeness } from './likeness.ts';
import { drawQuadruped } from './quadruped.ts';
import { drawRobot } from './robot.ts';

/** Draws one character as it is at an instant. */
export function drawCharacter(
  g: Ink,
  lens: Lens,
  light: Light,
  character: Character,
  timeS: number,
  simple: boolean,
  likeness?: Likeness,
): void {
  const figure = { ...figureAt(g, lens, light, character, timeS, simple), likeness };
  if (character.rig === 'quadruped') return drawQuadruped(figure);
  if (character.rig === 'bird') return drawBird(figure);
  if (character.rig === 'fish') return drawFish(figure);
  if (character.look.kind === 'beast') return drawBeast(figure);
  return character.look.kind === 'robot' ? drawRobot(figure) : drawBiped(figure);
}

/** The arms of a person over the instrument that hangs before the body, while one does. */
export function drawPlayingArms(
  g: Ink,
  lens: Lens,
  light: Light,
  character: Character,
  timeS: number,
  simple: boolean,
): void {
  const plays = character.holds.some(
    ({ hand, fromMs, toMs }) => hand === 'both' && timeS * 1000 >= fromMs && timeS * 1000 < toMs,
  );
  if (plays) drawArms(figureAt(g, lens, light, character, timeS, simple));
}
