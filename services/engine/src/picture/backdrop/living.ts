import { birds, driftingSand, fallingLeaves, fireflies, glowMotes, gulls, motes, twinkle } from './life/air.ts';
import type { Life } from './life/life.ts';
import { bokeh, caveRays, cityLights, hallRays, spotlights, sunRays, torches, waterRays } from './life/light.ts';
import {
  banners,
  bunting,
  chimneySmoke,
  clockHands,
  coffeeSteam,
  courtWalkers,
  farWalkers,
  guests,
  platformWalkers,
  potSteam,
  walkers,
  windmillSails,
} from './life/town.ts';
import { bubbles, drips, farBoats, shoals, weed } from './life/water.ts';
import { outside, sunbeams } from './life/window.ts';
import { WINDOWS } from './windows.ts';

/** What lives behind the players, by the names that settings use. */
export const BEHIND: Readonly<Record<string, Life>> = {
  birds,
  gulls,
  rays: waterRays,
  'hall-rays': hallRays,
  'sun-rays': sunRays,
  'cave-rays': caveRays,
  lights: spotlights,
  'city-lights': cityLights,
  bokeh,
  torches,
  banners,
  bunting,
  walkers,
  'court-walkers': courtWalkers,
  'platform-walkers': platformWalkers,
  'far-walkers': farWalkers,
  'pot-steam': potSteam,
  'coffee-steam': coffeeSteam,
  'chimney-smoke': chimneySmoke,
  clock: clockHands,
  windmill: windmillSails,
  guests,
  weed,
  shoals,
  'far-boats': farBoats,
  drips,
  'drifting-sand': driftingSand,
  twinkle,
  sunbeams,
  ...Object.fromEntries(Object.keys(WINDOWS).map((name) => [name, outside])),
};

/** What floats before them. */
export const BEFORE: Readonly<Record<string, Life>> = {
  motes,
  fireflies,
  bubbles,
  'falling-leaves': fallingLeaves,
  'glow-motes': glowMotes,
};
