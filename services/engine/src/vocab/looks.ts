export const HAIRS = ['short', 'long', 'bun', 'bald', 'curly', 'ponytail', 'bob', 'pigtails', 'spiky', 'afro'] as const;
export type Hair = (typeof HAIRS)[number];

export type Outfit =
  'casual' | 'dress' | 'suit' | 'sport' | 'apron' | 'spacesuit' | 'armour' | 'robe' | 'uniform' | 'coat' | 'hero';

export type Hat =
  | 'crown'
  | 'tiara'
  | 'chef'
  | 'wizard'
  | 'police'
  | 'fire'
  | 'pirate'
  | 'cowboy'
  | 'straw'
  | 'santa'
  | 'helm'
  | 'beret'
  | 'cap'
  | 'hood';

export type Beard = 'full' | 'moustache' | 'long';

export type BeastSpecies = 'dinosaur' | 'dragon' | 'monster' | 'penguin' | 'monkey' | 'alien' | 'ghost';

export type AnimalSpecies =
  | 'cat'
  | 'dog'
  | 'horse'
  | 'rabbit'
  | 'bear'
  | 'fox'
  | 'elephant'
  | 'lion'
  | 'tiger'
  | 'cow'
  | 'pig'
  | 'sheep'
  | 'mouse'
  | 'wolf'
  | 'giraffe'
  | 'zebra'
  | 'deer'
  | 'turtle'
  | 'frog'
  | 'panda';

/**
 * How words look, as names and numbers; the drawing of each `kind` lies with the picture. Colours are names (`words/colours`), so that the
 * palette of the hour decides what they are on the screen. A word needs no drawing of its own when its kind exists.
 */
export type NounLook =
  | {
      readonly kind: 'ball';
      readonly pattern: 'plain' | 'basketball' | 'football' | 'tennis' | 'beach' | 'stone' | 'snow' | 'fruit';
      readonly colour: string;
    }
  | {
      readonly kind: 'box';
      readonly pattern: 'plain' | 'crate' | 'domino' | 'gift' | 'book' | 'brick' | 'suitcase' | 'toy';
      readonly colour: string;
    }
  | {
      readonly kind: 'vessel';
      readonly form: 'bottle' | 'glass' | 'cup' | 'vase' | 'bucket';
      readonly colour: string;
      readonly clear: boolean;
    }
  | {
      readonly kind: 'person';
      readonly age: 'baby' | 'child' | 'adult' | 'old';
      readonly sex: 'female' | 'male';
      readonly hair: Hair;
      readonly outfit: Outfit;
      readonly colour: string;
      readonly hat?: Hat;
      readonly beard?: Beard;
      readonly glasses?: boolean;
      readonly cape?: string;
      /** A skin that no person has. */
      readonly skin?: string;
    }
  /** Something that goes on two legs and is no person. */
  | { readonly kind: 'beast'; readonly species: BeastSpecies; readonly colour: string }
  | { readonly kind: 'robot'; readonly colour: string }
  | {
      readonly kind: 'animal';
      readonly species: AnimalSpecies;
      readonly colour: string;
      readonly ears: 'pointed' | 'floppy' | 'round' | 'long' | 'flap' | 'none';
      readonly tail: 'long' | 'bushy' | 'short' | 'tuft';
      readonly snout: number;
    }
  | {
      readonly kind: 'bird';
      readonly colour: string;
      readonly beak: 'short' | 'long' | 'hooked' | 'flat';
      /** What tells it from other birds; a butterfly and a bee fly like one. */
      readonly form?: 'duck' | 'hen' | 'owl' | 'eagle' | 'parrot' | 'swan' | 'butterfly' | 'bee';
    }
  | {
      readonly kind: 'fish';
      readonly colour: string;
      readonly fins: 'small' | 'flowing';
      readonly pattern: 'plain' | 'striped';
      readonly form?: 'shark' | 'dolphin' | 'whale' | 'octopus';
    }
  | {
      readonly kind: 'vehicle';
      readonly form: 'car' | 'bus' | 'truck' | 'train' | 'bicycle' | 'motorcycle' | 'tractor' | 'cart' | 'skateboard';
      readonly colour: string;
      readonly wheelR: number;
      readonly wheels: readonly number[];
    }
  | { readonly kind: 'boat'; readonly form: 'sail' | 'row' | 'ship' | 'submarine'; readonly colour: string }
  | {
      readonly kind: 'aircraft';
      readonly form: 'rocket' | 'plane' | 'helicopter' | 'drone' | 'kite';
      readonly colour: string;
    }
  | { readonly kind: 'tree'; readonly form: 'broadleaf' | 'pine' | 'palm'; readonly colour: string }
  | { readonly kind: 'plant'; readonly form: 'flower' | 'bush' | 'grass'; readonly colour: string }
  /** The origin of the body is the centre of the rim; the board stands `boardX` to the right of it, the pole further right. */
  | {
      readonly kind: 'hoop';
      readonly rimR: number;
      readonly rimThickness: number;
      readonly boardX: number;
      readonly boardBottom: number;
      readonly boardTop: number;
      readonly netLength: number;
      readonly poleX: number;
    }
  | { readonly kind: 'balloon'; readonly colour: string }
  | { readonly kind: 'lamp'; readonly form: 'street' | 'table' | 'lantern'; readonly colour: string }
  | { readonly kind: 'furniture'; readonly form: 'table' | 'chair' | 'bench' | 'sofa' | 'bed'; readonly colour: string }
  /** A wedge; its outline is the body's shape. */
  | { readonly kind: 'ramp'; readonly colour: string }
  /** The seat of a swing; the ropes are links, the frame stands around. */
  | { readonly kind: 'swing'; readonly colour: string; readonly ropeLength: number; readonly frameHeight: number }
  | { readonly kind: 'instrument'; readonly form: 'drum' | 'guitar' | 'bell' | 'piano'; readonly colour: string }
  | {
      readonly kind: 'food';
      readonly form: 'apple' | 'cake' | 'bread' | 'egg' | 'ice-cream' | 'pizza' | 'banana' | 'pumpkin';
      readonly colour: string;
    }
  /** What one has at home or in a pocket. */
  | {
      readonly kind: 'ware';
      readonly form:
        | 'umbrella'
        | 'hat'
        | 'key'
        | 'coin'
        | 'phone'
        | 'clock'
        | 'candle'
        | 'plate'
        | 'mirror'
        | 'window'
        | 'television'
        | 'laptop'
        | 'teddy-bear'
        | 'ladder';
      readonly colour: string;
    }
  | {
      readonly kind: 'building';
      readonly form: 'house' | 'castle' | 'tower' | 'lighthouse' | 'windmill' | 'bridge' | 'stairs' | 'fountain';
      readonly colour: string;
    }
  /** In its frame, seen from the front; the angle of its track is how far it stands open. */
  | { readonly kind: 'door'; readonly colour: string }
  | { readonly kind: 'heap'; readonly form: 'snowman' | 'sandcastle'; readonly colour: string }
  | { readonly kind: 'wheel'; readonly colour: string }
  /** The pole; the cloth is the body's `soft`. */
  | { readonly kind: 'flag'; readonly colour: string }
  /** What a rope hangs from; the rope is the body's `soft`. */
  | { readonly kind: 'rope'; readonly colour: string }
  /** A piece of something that broke: what its outline cuts out of the whole, whose middle lies at `x`, `y` from the piece's own. */
  | {
      readonly kind: 'shard';
      readonly of: NounLook;
      readonly width: number;
      readonly height: number;
      readonly x: number;
      readonly y: number;
      readonly colour: string;
    }
  | { readonly kind: 'fire'; readonly form: 'campfire' | 'candle' | 'blaze' }
  /** Something that has no word here, and is shown as a plain solid with its label. */
  | { readonly kind: 'thing'; readonly form: 'solid' | 'round' | 'tall' | 'flat'; readonly colour: string };

export type NounLookKind = NounLook['kind'];

/** A place: what its backdrop is made of. Layers are drawn from far to near. */
export interface SettingLook {
  readonly kind:
    | 'hall'
    | 'room'
    | 'street'
    | 'meadow'
    | 'shore'
    | 'sea'
    | 'woods'
    | 'stage'
    | 'mountains'
    | 'cave'
    | 'space'
    | 'underwater'
    | 'sky';
  /** The palette family; the hour and the weather tint it. */
  readonly palette:
    'warm' | 'cool' | 'green' | 'sand' | 'dusk' | 'neon' | 'deep' | 'snow' | 'desert' | 'farm' | 'cave' | 'stone';
  /** Names of what the backdrop is made of, far to near: painted layers, floors and what lives there. */
  readonly layers: readonly string[];
  readonly indoors: boolean;
  /** Height of the ceiling over the ground, for rooms. */
  readonly ceilingM?: number;
  /** Bright by night: masts with lamps light it. */
  readonly floodlit?: boolean;
  /** Where the floor ends at a wall, metres behind the plane of action; open ground goes to the horizon. */
  readonly floorM?: number;
}

/** What falls, drifts and dims; all 0 to 1. */
export interface WeatherLook {
  readonly rain: number;
  readonly snow: number;
  readonly fog: number;
  readonly cloud: number;
  /** How much the light is dimmed. */
  readonly dim: number;
  readonly hail?: number;
  /** Sand in the air. */
  readonly sand?: number;
  readonly rainbow?: number;
  /** Northern lights; seen by night. */
  readonly aurora?: number;
}
