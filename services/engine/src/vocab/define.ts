import type { Outcome, Play, Roles } from '../physics/play.ts';
import type { Stage } from '../physics/stage.ts';
import type { TimeOfDay } from '../scene/scene-graph.ts';
import type { Emotion, Framing, Rig, Shape } from '../timeline.ts';
import type { NounLook, SettingLook, WeatherLook } from './looks.ts';

export type { NounLook, NounLookKind, SettingLook, WeatherLook } from './looks.ts';

/** The languages in which every word has names. */
export const LANGUAGES = ['en', 'it', 'ja', 'ko', 'th', 'vi', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What a word is called. English and Italian words are given in their dictionary form and inflected by us; irregular forms are listed beside
 * it. Japanese and Korean verbs are given as the stems to which endings attach. The others do not change.
 */
export type Names = Readonly<Record<Language, readonly string[]>>;

/** What a noun can be taken for. A verb's frame says which of these it goes with. */
export type Kind =
  | 'person'
  | 'robot'
  | 'animal'
  | 'bird'
  | 'fish'
  | 'creature'
  | 'ball'
  | 'vehicle'
  | 'boat'
  | 'aircraft'
  | 'hoop'
  | 'ramp'
  | 'swing'
  | 'plant'
  | 'furniture'
  | 'light'
  | 'instrument'
  | 'small'
  | 'stackable'
  | 'building'
  | 'door'
  | 'cloth'
  | 'floating'
  | 'breakable'
  | 'crowd'
  | 'thing';

export interface Word {
  readonly id: string;
  readonly names: Names;
}

export interface NounDef extends Word {
  /** Words for what it can stand for, though it is not quite that: they are shown as this, and the report says so. */
  readonly near?: Readonly<Partial<Names>>;
  /** The place where one expects it, when the prompt names none. */
  readonly home?: string;
  /** Everything that it is, the most telling first. */
  readonly is: readonly Kind[];
  /** Standing height of a biped, nose to rump of other creatures, longest side of a thing. */
  readonly sizeM: number;
  /** Creatures only: how it is jointed. */
  readonly rig?: Rig;
  /** Things only. */
  readonly body?: {
    readonly shape: Shape;
    readonly massKg: number;
    readonly material: string;
    readonly fixed?: boolean;
    /** What it is made up of, when one shape is not enough: the table's legs, the hoop's rim. Named ones are told apart in contacts. */
    readonly parts?: readonly Part[];
    /** Share of its weight that the air carries: 1 floats, more rises (balloon). */
    readonly lift?: number;
    /** Air drag in 1/s, and how much wind moves it. */
    readonly drag?: number;
    /** Where one holds it, from its middle, when it faces right; a bit above the middle when absent. */
    readonly grip?: { readonly x: number; readonly y: number };
    /** Height of its middle over the ground, for what hangs. */
    readonly atM?: number;
    /** Several of it stand one on the other. */
    readonly piled?: boolean;
    /** It stands in a wall and turns on an upright hinge at its left. */
    readonly hinged?: boolean;
    /** Cloth, or a rope of one column: its first point, from the middle, the points and their distances, and the side that is held. */
    readonly soft?: {
      readonly x: number;
      readonly y: number;
      readonly columns: number;
      readonly rows: number;
      readonly acrossM: number;
      readonly downM: number;
      readonly held: 'left' | 'top';
    };
  };
  readonly look: NounLook;
  /** A word of vocab/voices. */
  readonly voice?: string;
  /** Its own sounds by occasion: `call: 'bark'`, `drive: 'engine'`. */
  readonly sounds?: { readonly call?: string; readonly drive?: string };
  /** How many, when the plural is used without a number. */
  readonly several?: number;
  /** Always part of the place, never to be placed by us (crowd). */
  readonly ambient?: boolean;
}

export interface Part {
  readonly name?: string;
  readonly shape: Shape;
  /** Of its centre, from the body's origin. */
  readonly x: number;
  readonly y: number;
  readonly material?: string;
  /** A wheel: without friction of its own, since it turns. */
  readonly wheel?: boolean;
}

export interface VerbDef extends Word {
  readonly frame: {
    readonly actor: readonly Kind[];
    readonly patient?: readonly Kind[];
    readonly target?: readonly Kind[];
    /** It means this only with something that it is done to. */
    readonly needsPatient?: boolean;
    /** Several of whom it is said do it to one another, and bring nobody. */
    readonly mutual?: boolean;
    /** Nouns that come along when the prompt names none: a shot needs a basketball and a hoop. */
    readonly brings?: { readonly actor?: string; readonly patient?: string; readonly target?: string };
  };
  /** The verbs that may be meant when the actor is none of those: a boat that `crosses` sails, a ball that `jumps` bounces. */
  readonly otherwise?: string | readonly string[];
  /** The verb that is meant when it leads into water: what crashes into the sea falls into it. */
  readonly wet?: string;
  /** How long it takes at least, and when nothing presses. */
  readonly seconds: { readonly least: number; readonly usual: number };
  readonly framing: Framing;
  readonly emotion?: Emotion;
  /** How things lie before the clip begins. */
  readonly set?: (stage: Stage, roles: Roles) => void;
  /** What happens, step by step; it goes on until its time is up. */
  readonly play: Play;
  /** Whether it came out as the word says, judged from what touched what. */
  readonly outcome?: Outcome;
  /** It leads somewhere: "under the table" tells where it goes, not where it happens. */
  readonly goes?: boolean;
  /** The place that it needs, when the prompt names none: one swims in water. */
  readonly home?: string;
  /** It leads onto its target: nobody is there from the beginning. */
  readonly onto?: boolean;
  /** A person does it on the furniture that is its target, and goes there by itself. */
  readonly seats?: boolean;
  /** Who sits in a saddle or a seat stays there and does it. */
  readonly seated?: boolean;
  /** As a second clause it tells what comes of the first one ("and the ball rebounds"), and happens with it. */
  readonly consequence?: boolean;
}

export interface MaterialDef extends Word {
  readonly densityKgM3: number;
  /** Share of speed that a lump of it keeps when it bounces on something hard. */
  readonly restitution: number;
  /** The most that anything keeps when it bounces on a floor of it. */
  readonly floorRestitution: number;
  readonly friction: number;
  /** Partials of a piece of about 30 cm: frequency in Hz, time to fall by 60 dB in seconds, share. */
  readonly modes: readonly (readonly [hz: number, decayS: number, gain: number])[];
  /** 0 a dull thud, 1 a sharp tick: how bright and short the first touch is. */
  readonly hardness: number;
  /** How much noise a body of it makes when it rolls or slides. */
  readonly roughness: number;
}

export interface SettingDef extends Word {
  readonly look: SettingLook;
  readonly ground: string;
  /** Steady sounds of the place, 0 to 1 each. */
  readonly ambience: Readonly<Partial<Record<Ambience, number>>>;
  /** Reverberation: time to fall by 60 dB, and its share of the sound. */
  readonly room: { readonly seconds: number; readonly wet: number };
  /** 0 to 1: people who watch. */
  readonly crowd?: number;
  /** Open water beside or instead of the ground. */
  readonly water?: {
    readonly levelY: number;
    readonly bedY: number;
    readonly x0: number;
    readonly x1: number;
    /** How high its waves are in still air, against those of a calm lake. */
    readonly swell?: number;
    /** Where a jetty ends that is built into it for those who cannot float; without them there is none. */
    readonly jettyX?: number;
  };
  readonly gravityMps2?: number;
  /** Who or what is there when the prompt names nobody. */
  readonly alive: readonly { readonly noun: string; readonly verb: string }[];
}

export const AMBIENCES = [
  'crowd',
  'wind',
  'rain',
  'waves',
  'birds',
  'traffic',
  'room',
  'leaves',
  'crickets',
  'stream',
  'fire',
  'hum',
  'bubbles',
  'hail',
  'gulls',
  'drips',
  'clock',
  'dishes',
] as const;
export type Ambience = (typeof AMBIENCES)[number];

export interface WeatherDef extends Word {
  readonly look: WeatherLook;
  readonly windMps: number;
  readonly ambience: Readonly<Partial<Record<Ambience, number>>>;
  /** When it is, unless the prompt says otherwise: northern lights are seen by night. */
  readonly hour?: TimeOfDay;
  /** Flashes a minute. */
  readonly lightning?: number;
}

export interface VoiceDef extends Word {
  /** A voice of the speech synthesiser. */
  readonly flite: 'kal16' | 'slt' | 'rms' | 'awb';
  /** Mean pitch. */
  readonly pitchHz: number;
  /** Size of the speaker's throat: above 1 is smaller, as a child's. */
  readonly formants: number;
  /** Above 1 is slower. */
  readonly stretch: number;
  /** How far its pitch moves, 1 when absent. */
  readonly lively?: number;
}

/** What can be asked of the camera. */
export interface CameraDef extends Word {
  /** The framing that it asks for; absent: a move, or how time runs. */
  readonly framing?: Framing;
  /** Whether the picture does it. Until then it is reported as uncovered. */
  readonly drawn: boolean;
}

/** A look that can be asked for. */
export interface StyleDef extends Word {
  /** Whether the picture has it. Until then it is reported as uncovered. */
  readonly drawn: boolean;
}

/** The mood of the whole, which its music follows (`sound/music/moods.ts`). */
export type MoodDef = Word;

export const defineNoun = (noun: NounDef): NounDef => noun;
export const defineVerb = (verb: VerbDef): VerbDef => verb;
export const defineMaterial = (material: MaterialDef): MaterialDef => material;
export const defineSetting = (setting: SettingDef): SettingDef => setting;
export const defineWeather = (weather: WeatherDef): WeatherDef => weather;
export const defineVoice = (voice: VoiceDef): VoiceDef => voice;
export const defineCamera = (camera: CameraDef): CameraDef => camera;
export const defineStyle = (style: StyleDef): StyleDef => style;
export const defineMood = (mood: MoodDef): MoodDef => mood;
