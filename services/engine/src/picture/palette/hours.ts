import type { TimeOfDay } from '../../scene/scene-graph.ts';
import type { SettingLook } from '../../vocab/looks.ts';
import { rgb, type Rgb } from './colour.ts';

/** What an hour does: five colours, and where its light comes from. */
export interface Hour {
  /** The sky at the zenith and above the horizon. */
  readonly zenith: Rgb;
  readonly horizon: Rgb;
  /** The light that falls on things. White would leave pigments as they are. */
  readonly key: Rgb;
  /** What shadows are tinted with. */
  readonly shadow: Rgb;
  /** What distance fades into. */
  readonly haze: Rgb;
  /** Towards the light, in screen directions: x to the right, y down. About unit length. */
  readonly towards: readonly [number, number];
  /** 0 to 1: how much lamps, windows and stars show. */
  readonly lamps: number;
}

const hour = (
  zenith: string,
  horizon: string,
  key: string,
  shadow: string,
  haze: string,
  towards: readonly [number, number],
  lamps: number,
): Hour => ({
  zenith: rgb(zenith),
  horizon: rgb(horizon),
  key: rgb(key),
  shadow: rgb(shadow),
  haze: rgb(haze),
  towards,
  lamps,
});

export const HOURS: Readonly<Record<TimeOfDay, Hour>> = {
  dawn: hour('#7389cc', '#fbc8a2', '#ffe3cb', '#6a6494', '#e3c6c4', [-0.82, -0.57], 0.3),
  morning: hour('#66aee6', '#e6f0dc', '#fff4de', '#6b74a6', '#cfe0e4', [-0.66, -0.75], 0),
  noon: hour('#4a9ee2', '#cfeaf4', '#fffbf0', '#6d7cab', '#cde1e9', [-0.35, -0.94], 0),
  afternoon: hour('#5fa5e2', '#fae8c0', '#fff0d0', '#6e6ba0', '#dde0d8', [0.6, -0.8], 0),
  sunset: hour('#6a5fae', '#ffa763', '#ffd9a8', '#5d4c85', '#ecae93', [0.88, -0.47], 0.45),
  night: hour('#17203f', '#3c4c7d', '#aebbe6', '#272a55', '#46527f', [-0.55, -0.83], 1),
};

/** Five colours of a place: what stands far, in the middle, near, the ground, and an accent. Its hour lights them. */
export interface Family {
  readonly far: Rgb;
  readonly middle: Rgb;
  readonly near: Rgb;
  readonly ground: Rgb;
  readonly accent: Rgb;
}

const family = (far: string, middle: string, near: string, ground: string, accent: string): Family => ({
  far: rgb(far),
  middle: rgb(middle),
  near: rgb(near),
  ground: rgb(ground),
  accent: rgb(accent),
});

export const FAMILIES: Readonly<Record<SettingLook['palette'], Family>> = {
  warm: family('#b98467', '#a8694e', '#7a4a3e', '#cf9a63', '#e5a844'),
  cool: family('#8ea7bf', '#6c89a8', '#4c6384', '#96a3ad', '#e7a95a'),
  green: family('#94b1a4', '#76a06a', '#4f7f4b', '#8fb35a', '#eabf57'),
  sand: family('#9fb9bd', '#c3ab84', '#a5825a', '#e6cd98', '#e07b53'),
  dusk: family('#8c7fa8', '#6d5f8d', '#4b4269', '#8d7b8f', '#f0a45c'),
  neon: family('#5d5890', '#4a4578', '#332f59', '#5c5878', '#e75fa2'),
  deep: family('#2f7f97', '#246a86', '#1c4d6c', '#b9ad82', '#f08a5d'),
  desert: family('#c9a08f', '#cf9463', '#a86a47', '#e2b273', '#3f8f8a'),
  farm: family('#a3b592', '#93a65a', '#66813f', '#b9b35a', '#c9523f'),
  cave: family('#3d5560', '#41505f', '#333c4d', '#5a5f6b', '#5cc6c0'),
  stone: family('#a4a3ad', '#8c8690', '#6a6474', '#a39a8d', '#b8483f'),
  snow: family('#b4c6d8', '#9db4cb', '#6d8caa', '#eaf0f4', '#d9694f'),
};

/** Indoors the hour shows in the windows only: lamps light the room, warmly. */
export const INDOOR_KEY: Rgb = rgb('#fff0d8');
export const INDOOR_SHADOW: Rgb = rgb('#5a4a7a');
/** The moon on somebody's face. */
export const NIGHT_KEY: Rgb = rgb('#eef0ff');
/** What an overcast sky pulls everything towards, and a storm. */
export const OVERCAST: Rgb = rgb('#a4adb8');
export const STORM: Rgb = rgb('#4a5568');
/** Air full of sand. */
export const SANDY: Rgb = rgb('#d3a15f');
/** Deep in a cave, where no sky is. */
export const CAVE_DARK: Rgb = rgb('#1b2030');
export const CAVE_MIST: Rgb = rgb('#4b6a74');
/** The dark between stars, and the deep of the sea. */
export const SPACE_DARK: Rgb = rgb('#10122b');
export const SEA_LIGHT: Rgb = rgb('#58b9c9');
export const SEA_DARK: Rgb = rgb('#0f3f63');
