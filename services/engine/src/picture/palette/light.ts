import type { Environment } from '../../timeline.ts';
import type { Shading } from '../style/style.ts';
import type { SettingLook, WeatherLook } from '../../vocab/looks.ts';
import { blend, css, luma, scaled, under, type Rgb } from './colour.ts';
import {
  CAVE_DARK,
  CAVE_MIST,
  FAMILIES,
  HOURS,
  INDOOR_KEY,
  INDOOR_SHADOW,
  NIGHT_KEY,
  OVERCAST,
  SANDY,
  SEA_DARK,
  SEA_LIGHT,
  SPACE_DARK,
  STORM,
  type Family,
  type Hour,
} from './hours.ts';
import { pigment } from './pigments.ts';

/** One surface under the light of the scene, as the canvas wants its colours: where the light hits, by itself, turned away, deepest, and its rim. */
export interface Tone {
  readonly light: string;
  readonly base: string;
  readonly shade: string;
  readonly deep: string;
  readonly rim: string;
}

/** How much of the moon's light is put on those who act, and from which hour on. */
const NIGHT_FILL = 0.55;
const DUSK_LAMPS = 0.6;

/** Metres at which haze has taken half of a colour. */
const HAZE_HALF_M = 125;

/**
 * The light of one scene: its hour, its place and its weather made into colours. Drawings ask it for tones by the names of pigments and hold no colour of their own.
 */
export class Light {
  readonly hour: Hour;
  readonly family: Family;
  /** Unit vector towards the light on the screen (y down). */
  readonly towards: readonly [number, number];
  /** 0 to 1: how much lamps and windows glow. */
  readonly lamps: number;
  readonly key: Rgb;
  readonly shadow: Rgb;
  readonly haze: Rgb;
  /** How solid things are shaded. */
  readonly shading: Shading;
  private readonly hazePerM: number;
  private readonly cache = new Map<string, Tone>();

  constructor(environment: Environment, shading: Shading = 'soft') {
    this.shading = shading;
    const { look, weather } = environment;
    const roofed = ROOFED.includes(look.kind);
    this.hour = roofed ? skyOf(environment) : underWeather(skyOf(environment), weather.look);
    this.family = FAMILIES[look.palette];
    this.towards = look.indoors ? [-0.45, -0.89] : look.kind === 'underwater' ? [0.1, -0.99] : this.hour.towards;
    const gloom = roofed ? 0 : weather.look.dim;
    this.lamps = Math.max(look.indoors ? 0.5 : 0, this.hour.lamps, gloom > 0.5 ? gloom * 0.8 : 0);
    const dim = look.indoors
      ? (1 - 0.08 * gloom) * (1 - 0.14 * this.hour.lamps)
      : 1 - 0.4 * gloom * (1 - 0.6 * this.hour.lamps);
    const lit = look.floodlit ? this.hour.lamps * 0.75 : 0;
    this.key = scaled(
      look.indoors ? blend(INDOOR_KEY, this.hour.key, 0.25) : blend(this.hour.key, HOURS.noon.key, lit),
      dim,
    );
    this.shadow = look.indoors ? blend(INDOOR_SHADOW, this.hour.shadow, 0.3) : this.hour.shadow;
    this.haze = look.indoors ? blend(this.family.far, this.shadow, 0.25) : this.hour.haze;
    this.hazePerM = hazeOf(environment) / HAZE_HALF_M;
  }

  /** The same light as a thing sees it that is turned by `angle` on the screen: for drawing in the thing's own frame. */
  turned(angle: number): Light {
    const [x, y] = this.towards;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return Object.create(this, { towards: { value: [x * c + y * s, y * c - x * s] } }) as Light;
  }

  /** The light on those who act: by night a little more of it, so that they stand out from the dark. */
  onStage(): Light {
    if (this.hour.lamps <= DUSK_LAMPS) return this;
    const more = NIGHT_FILL * Math.min(1, (this.hour.lamps - DUSK_LAMPS) / (1 - DUSK_LAMPS));
    return Object.create(this, {
      key: { value: blend(this.key, NIGHT_KEY, more) },
      shadow: { value: blend(this.shadow, this.key, more * 0.4) },
      cache: { value: new Map() },
    }) as Light;
  }

  /** A named pigment at a depth, metres behind the plane of action. */
  tone(name: string, depthM = 0): Tone {
    const key = `${name}|${depthM.toFixed(1)}`;
    let tone = this.cache.get(key);
    if (!tone) this.cache.set(key, (tone = this.toneOf(pigment(name), depthM)));
    return tone;
  }

  /** A colour of the palette, or any other, at a depth. */
  toneOf(surface: Rgb, depthM = 0): Tone {
    const far = (colour: Rgb): string => css(this.hazed(colour, depthM));
    const base = under(surface, this.key);
    const shade = this.shaded(surface, 0.5);
    return {
      light: far(blend(base, this.key, 0.22)),
      base: far(base),
      shade: far(shade),
      deep: far(this.shaded(surface, 0.8)),
      rim: far(blend(base, this.key, 0.62)),
    };
  }

  /** A surface under the light, as a colour to go on with. */
  toneRgb(surface: Rgb): Rgb {
    return under(surface, this.key);
  }

  /** A surface turned away from the light: darker, and towards the colour of the shadow. */
  shaded(surface: Rgb, amount: number): Rgb {
    const base = under(surface, this.key);
    return blend(base, under(blend(surface, this.shadow, 0.35), this.shadow), amount * (luma(base) > 0.25 ? 1 : 0.7));
  }

  hazed(colour: Rgb, depthM: number): Rgb {
    return depthM <= 0 ? colour : blend(colour, this.haze, this.hazeAt(depthM));
  }

  /** 0 to 1. */
  hazeAt(depthM: number): number {
    return 1 - 2 ** (-depthM * this.hazePerM);
  }

  /** A shadow on the ground. */
  shadowInk(alpha: number): string {
    return css(scaled(this.shadow, 0.55), alpha);
  }
}

function skyOf({ look, timeOfDay }: Environment): Hour {
  const hour = HOURS[timeOfDay];
  if (look.kind === 'space')
    return {
      ...hour,
      zenith: SPACE_DARK,
      horizon: scaled(SPACE_DARK, 1.6),
      haze: SPACE_DARK,
      key: HOURS.morning.key,
      shadow: HOURS.night.shadow,
      lamps: 1,
      towards: [-0.7, -0.71],
    };
  if (look.kind === 'cave')
    return {
      ...hour,
      zenith: CAVE_DARK,
      horizon: CAVE_MIST,
      haze: CAVE_MIST,
      key: blend(HOURS.morning.key, CAVE_MIST, 0.3),
      shadow: CAVE_DARK,
      lamps: 1,
      towards: [0.35, -0.94],
    };
  if (look.kind === 'underwater')
    return {
      ...hour,
      zenith: under(blend(SEA_LIGHT, hour.key, 0.15), hour.key),
      horizon: under(SEA_DARK, hour.key),
      haze: under(blend(SEA_DARK, SEA_LIGHT, 0.4), hour.key),
      key: blend(hour.key, SEA_LIGHT, 0.35),
      shadow: SEA_DARK,
    };
  return hour;
}

/** Places that the weather does not reach, not even through a window. */
const ROOFED: readonly SettingLook['kind'][] = ['cave', 'space', 'underwater'];

/** How thick the air is, against that of a clear day. */
function hazeOf({ look, weather }: Environment): number {
  if (look.kind === 'underwater') return 6;
  if (look.kind === 'space') return 0.1;
  if (look.kind === 'cave') return 4;
  return 1 + 6 * weather.look.fog + 5 * (weather.look.sand ?? 0);
}

/** An hour as its weather lets it be seen: greyer under clouds, darker and bluer in a storm, ochre in a sandstorm. */
function underWeather(hour: Hour, { cloud, fog, dim: gloom, sand = 0 }: WeatherLook): Hour {
  // The night is dark enough by itself.
  const dim = gloom * (1 - 0.55 * hour.lamps);
  const cover = Math.max(cloud, fog * 0.8, sand);
  if (cover <= 0) return hour;
  const daylight = blend(hour.key, hour.horizon, 0.3);
  const grey = blend(
    under(blend(OVERCAST, STORM, Math.min(1, dim * 1.15)), daylight),
    scaled(under(SANDY, daylight), 1.05),
    sand,
  );
  return {
    ...hour,
    zenith: blend(hour.zenith, scaled(grey, 0.85 - 0.38 * dim + 0.3 * fog), cover * 0.88),
    horizon: blend(hour.horizon, scaled(grey, 1.15 + 0.45 * dim), cover * (0.55 + 0.35 * Math.max(dim, fog))),
    haze: blend(hour.haze, scaled(grey, 1.05), cover * (0.5 + 0.4 * Math.max(dim, sand))),
    key: blend(hour.key, scaled(grey, 1.25 + 0.35 * dim), cover * (0.3 + 0.25 * Math.max(dim, sand))),
  };
}
