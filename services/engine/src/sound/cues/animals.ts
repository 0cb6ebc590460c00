import { chance } from '../../scene/chance.ts';
import { along, attack, shape, swell } from '../envelope.ts';
import { bank, biquad } from '../filters.ts';
import { white } from '../noise.ts';
import { RATE } from '../pcm.ts';
import { vowel, type Formants } from '../throat.ts';
import { blip, burst } from '../tones.ts';
import { apart, cry, fading, repeated, rush, type CueMaker, type CueSound } from './cue.ts';

type Line = (u: number) => number;

/** No two cries of an animal are quite as high. */
const varied = (key: number, by = 0.06): number => 1 + by * (2 * chance(key, 'cry') - 1);

interface Voice {
  readonly hz: number;
  /** The pitch over the cry, as a share of `hz`. */
  readonly pitch: Line;
  readonly level?: Line;
  readonly formants: Formants;
  readonly becomes?: { readonly formants: Formants; readonly at: Line };
  readonly breath?: number;
  readonly rough?: number;
  readonly seconds?: number;
  /** Hz and share of a tremble in the voice. */
  readonly trembles?: readonly [hz: number, share: number];
}

const voice = ({ hz, pitch, level = attack, breath = 0.15, trembles, ...mouth }: Voice): CueMaker =>
  cry(({ key, seconds }) => {
    const base = hz * varied(key);
    const lasts = mouth.seconds ?? seconds;
    const [shakes, share] = trembles ?? [0, 0];
    const shaken = (u: number) => Math.sin(2 * Math.PI * shakes * u * lasts);
    return {
      pitchHz: (u) => base * pitch(u) * (1 + share * shaken(u)),
      level: (u) => level(u) * (1 + 2.5 * share * shaken(u)),
      breath,
      ...mouth,
    };
  });

const falling = along([0, 0.85], [0.12, 1.15], [1, 0.6]);
const held = along([0, 0], [0.08, 1], [0.75, 0.9], [1, 0]);
const opening = along([0, 0], [0.3, 1], [0.75, 1], [1, 0.3]);
const nasal: Formants = [
  [260, 4, 1],
  [1000, 6, 0.12],
  [2200, 6, 0.06],
];

/** "Wuff": the mouth opens and shuts again, and the voice breaks. */
const bark = (hz: number, throat: number): CueMaker =>
  repeated(
    0.34,
    voice({
      hz,
      pitch: falling,
      formants: vowel('u', throat),
      becomes: { formants: vowel('a', throat), at: along([0, 0], [0.25, 1], [0.6, 0.8], [1, 0.2]) },
      breath: 0.25,
      rough: 0.35,
      seconds: 0.17,
    }),
  );

/** High, hoarse and short, some after the other. */
const yap = repeated(
  0.2,
  voice({
    hz: 720,
    pitch: along([0, 0.8], [0.2, 1.25], [1, 0.75]),
    formants: vowel('e', 1.5),
    breath: 0.35,
    rough: 0.5,
    seconds: 0.13,
  }),
);

const howl = voice({
  hz: 430,
  pitch: along([0, 0.7], [0.25, 1.1], [0.7, 1.05], [1, 0.7]),
  level: held,
  formants: vowel('o', 1.1),
  becomes: { formants: vowel('u', 1.1), at: along([0, 0], [0.5, 1]) },
  breath: 0.06,
  trembles: [5, 0.012],
});

const growl = voice({
  hz: 62,
  pitch: along([0, 0.9], [0.5, 1.15], [1, 0.9]),
  level: held,
  formants: vowel('o', 0.8),
  breath: 0.3,
  rough: 1,
});

const meow = voice({
  hz: 520,
  pitch: along([0, 0.85], [0.35, 1.3], [1, 0.8]),
  level: held,
  formants: vowel('i', 1.6),
  becomes: { formants: vowel('a', 1.6), at: along([0, 0], [0.4, 1], [0.7, 0.7], [1, 0.1]) },
  breath: 0.08,
});

/** Breath in and out, chopped at 25 a second. */
const purr: CueMaker = ({ key, seconds }) => {
  const out = bank(white(key, Math.ceil(seconds * RATE)), [
    [biquad('low', 220), 1],
    [biquad('band', 700, 0.8), 0.2],
  ]);
  return shape(out, (t) => (0.5 + 0.5 * Math.sin(2 * Math.PI * 25 * t)) ** 3 * (0.75 + 0.25 * Math.sin(3.4 * t)));
};

/** High and shaking, ever lower, and a snort behind it. */
const neigh = voice({
  hz: 880,
  pitch: along([0, 0.75], [0.12, 1.25], [0.6, 0.85], [1, 0.4]),
  level: along([0, 0], [0.06, 1], [0.7, 0.8], [1, 0]),
  formants: vowel('e', 1.05),
  becomes: { formants: vowel('a', 0.95), at: (u) => u },
  breath: 0.22,
  rough: 0.3,
  trembles: [11, 0.11],
});

const moo = voice({
  hz: 128,
  pitch: along([0, 0.8], [0.3, 1.08], [0.7, 1.02], [1, 0.75]),
  level: held,
  formants: nasal,
  becomes: { formants: vowel('u', 0.85), at: along([0, 0], [0.25, 0.3], [0.45, 1], [1, 0.8]) },
  breath: 0.06,
  rough: 0.2,
});

const oink = repeated(
  0.3,
  voice({
    hz: 190,
    pitch: along([0, 1.3], [0.5, 0.8], [1, 1.1]),
    formants: [
      [480, 3, 1],
      [1500, 4, 0.6],
      [2900, 5, 0.25],
    ],
    breath: 0.45,
    rough: 0.9,
    seconds: 0.22,
  }),
);

const baa = (hz: number, throat: number): CueMaker =>
  voice({
    hz,
    pitch: along([0, 0.95], [0.15, 1.05], [1, 0.85]),
    level: held,
    formants: vowel('e', throat),
    becomes: { formants: vowel('a', throat), at: along([0, 0], [0.3, 1]) },
    breath: 0.1,
    rough: 0.15,
    trembles: [8.5, 0.09],
  });

/** In with a squeal, out with a roar. */
const bray = repeated(
  0.7,
  voice({
    hz: 300,
    pitch: along([0, 2.2], [0.4, 2], [0.45, 0.8], [1, 0.6]),
    level: along([0, 0], [0.05, 0.7], [0.4, 0.6], [0.43, 0.1], [0.5, 1], [0.9, 0.8], [1, 0]),
    formants: vowel('i', 1),
    becomes: { formants: vowel('a', 0.9), at: opening },
    breath: 0.25,
    rough: 0.7,
    seconds: 0.62,
  }),
);

const roar = (hz: number, throat: number): CueMaker =>
  voice({
    hz,
    pitch: along([0, 0.8], [0.2, 1.3], [0.5, 1.1], [1, 0.55]),
    level: along([0, 0], [0.12, 1], [0.5, 0.9], [1, 0]),
    formants: vowel('o', throat),
    becomes: { formants: vowel('a', throat), at: opening },
    breath: 0.35,
    rough: 1,
  });

/** A brass of flesh: bright, cracked, and suddenly up. */
const blare = voice({
  hz: 430,
  pitch: along([0, 0.7], [0.12, 1], [0.7, 1.12], [0.85, 1.2], [1, 0.8]),
  level: held,
  formants: [
    [620, 3, 1],
    [1700, 4, 0.9],
    [3100, 4, 0.6],
  ],
  breath: 0.15,
  rough: 0.55,
  trembles: [27, 0.03],
});

/** Quick calls, each higher than the one before. */
const chatter = repeated(
  0.15,
  voice({
    hz: 620,
    pitch: along([0, 0.8], [0.6, 1.5], [1, 1.2]),
    formants: vowel('u', 1.3),
    becomes: { formants: vowel('a', 1.3), at: (u) => u },
    breath: 0.2,
    rough: 0.25,
    seconds: 0.11,
  }),
);

const quack = repeated(
  0.26,
  voice({
    hz: 250,
    pitch: along([0, 1.15], [1, 0.85]),
    formants: [
      [950, 5, 1],
      [1700, 6, 0.9],
      [3000, 7, 0.4],
    ],
    breath: 0.12,
    rough: 0.45,
    seconds: 0.18,
  }),
);

const honk = repeated(
  0.42,
  voice({
    hz: 390,
    pitch: along([0, 0.8], [0.2, 1], [0.7, 1.25], [1, 1.1]),
    formants: [
      [800, 4, 1],
      [1500, 5, 0.8],
      [2700, 6, 0.3],
    ],
    breath: 0.1,
    rough: 0.3,
    seconds: 0.3,
  }),
);

/** Cock-a-doodle-doo. */
const crow = voice({
  hz: 620,
  pitch: along([0, 0.8], [0.12, 1.05], [0.2, 1], [0.3, 1.25], [0.42, 1.1], [0.55, 1.4], [0.85, 1.25], [1, 0.8]),
  level: along(
    [0, 0],
    [0.04, 0.9],
    [0.13, 0.7],
    [0.17, 0.05],
    [0.22, 0.8],
    [0.3, 0.8],
    [0.34, 0.05],
    [0.42, 1],
    [0.85, 0.9],
    [1, 0],
  ),
  formants: vowel('o', 1.5),
  becomes: { formants: vowel('u', 1.5), at: along([0.6, 0], [1, 1]) },
  breath: 0.1,
  rough: 0.25,
});

const cluck = repeated(
  0.21,
  voice({
    hz: 430,
    pitch: along([0, 0.8], [0.3, 1.1], [1, 0.9]),
    formants: vowel('o', 1.7),
    breath: 0.25,
    rough: 0.3,
    seconds: 0.07,
  }),
);

const caw = repeated(
  0.5,
  voice({
    hz: 420,
    pitch: along([0, 1.1], [0.3, 1.15], [1, 0.85]),
    formants: vowel('a', 1.45),
    breath: 0.3,
    rough: 0.85,
    seconds: 0.34,
  }),
);

const squawk = repeated(
  0.42,
  voice({
    hz: 900,
    pitch: along([0, 0.8], [0.3, 1.3], [1, 0.7]),
    formants: vowel('e', 1.6),
    breath: 0.3,
    rough: 0.8,
    seconds: 0.3,
  }),
);

/** An eagle's, a hawk's: from high down, with an edge. */
const screech = voice({
  hz: 2300,
  pitch: along([0, 0.8], [0.1, 1.15], [1, 0.72]),
  level: held,
  formants: [
    [2400, 3, 1],
    [4600, 4, 0.6],
    [7000, 5, 0.3],
  ],
  breath: 0.35,
  rough: 0.5,
});

const gull = repeated(
  0.36,
  voice({
    hz: 950,
    pitch: along([0, 0.75], [0.25, 1.3], [1, 0.8]),
    formants: vowel('i', 1.5),
    becomes: { formants: vowel('a', 1.6), at: (u) => u },
    breath: 0.12,
    rough: 0.3,
    seconds: 0.3,
  }),
);

/** Hoo, hoo-hoo. */
const hoot = apart([0, 0.42, 0.62], (nth) =>
  voice({
    hz: 350,
    pitch: along([0, 0.94], [0.3, 1], [1, 0.94]),
    level: swell,
    formants: vowel('u', 1.1),
    breath: 0.08,
    seconds: nth === 0 ? 0.3 : 0.19,
  }),
);

const coo = repeated(
  0.62,
  voice({
    hz: 330,
    pitch: along([0, 0.9], [0.35, 1.15], [1, 0.95]),
    level: swell,
    formants: vowel('u', 1.2),
    breath: 0.12,
    trembles: [19, 0.06],
    seconds: 0.5,
  }),
);

const croak = repeated(
  0.42,
  voice({
    hz: 95,
    pitch: along([0, 0.9], [1, 1.15]),
    formants: [
      [480, 6, 1],
      [1250, 7, 0.8],
      [2500, 8, 0.2],
    ],
    breath: 0.08,
    rough: 0.4,
    seconds: 0.27,
  }),
);

/** Whales sing slowly, and glide. */
const whalesong = voice({
  hz: 170,
  pitch: along([0, 0.8], [0.3, 1.6], [0.6, 1.3], [0.8, 2.2], [1, 1.1]),
  level: held,
  formants: vowel('o', 0.7),
  breath: 0.04,
  trembles: [6, 0.02],
});

const chirp = repeated(0.13, ({ key }) => blip(2900 + 900 * chance(key, 'chirp'), 0.09, 0.5, 1.35));
const squeak = repeated(0.2, ({ key }) => blip(2200, 0.1, 0.35, 1.3 + 0.2 * chance(key, 'squeak')));
/** A dolphin's: up, and clicks behind. */
const trill = repeated(0.4, ({ key }) => blip(5200, 0.3, 0.4, 1.7 + 0.5 * chance(key, 'trill')));
const click = repeated(0.03, ({ key }) => burst(key, 0.0012, 0.8));

const hiss = fading(
  rush([
    [biquad('band', 5200, 0.8), 1],
    [biquad('high', 7500), 0.4],
  ]),
);

/** Breath through wide nostrils that flutter. */
const snort: CueMaker = ({ key, seconds }) => {
  const out = bank(white(key, Math.ceil(seconds * RATE)), [
    [biquad('band', 480, 0.9), 1],
    [biquad('band', 1700, 0.8), 0.4],
  ]);
  return shape(out, (t) => attack(t / seconds) * (0.55 + 0.45 * Math.sin(2 * Math.PI * 23 * t)));
};

/** Wings, two hundred beats a second. */
const buzz = voice({
  hz: 205,
  pitch: along([0, 0.95], [0.3, 1.06], [0.6, 0.97], [1, 1.04]),
  level: held,
  formants: [
    [620, 2, 1],
    [1900, 2, 0.6],
    [4200, 3, 0.35],
  ],
  breath: 0.04,
  rough: 0.12,
});

export const ANIMALS: Readonly<Record<string, CueSound>> = {
  bark: { make: bark(330, 1.2), lufs: -15 },
  yap: { make: yap, lufs: -17 },
  howl: { make: howl, lufs: -16 },
  growl: { make: growl, lufs: -18 },
  meow: { make: meow, lufs: -18 },
  purr: { make: purr, lufs: -24 },
  hiss: { make: hiss, lufs: -22 },
  neigh: { make: neigh, lufs: -15 },
  snort: { make: snort, lufs: -20 },
  moo: { make: moo, lufs: -15 },
  oink: { make: oink, lufs: -17 },
  baa: { make: baa(290, 1.15), lufs: -16 },
  bleat: { make: baa(470, 1.35), lufs: -17 },
  bray: { make: bray, lufs: -15 },
  roar: { make: roar(88, 0.75), lufs: -13 },
  bellow: { make: roar(56, 0.6), lufs: -13 },
  blare: { make: blare, lufs: -13 },
  chatter: { make: chatter, lufs: -17 },
  quack: { make: quack, lufs: -17 },
  honk: { make: honk, lufs: -16 },
  crow: { make: crow, lufs: -15 },
  cluck: { make: cluck, lufs: -21 },
  caw: { make: caw, lufs: -17 },
  squawk: { make: squawk, lufs: -17 },
  screech: { make: screech, lufs: -18 },
  gull: { make: gull, lufs: -18 },
  hoot: { make: hoot, lufs: -19 },
  coo: { make: coo, lufs: -22 },
  croak: { make: croak, lufs: -19 },
  whalesong: { make: whalesong, lufs: -17 },
  chirp: { make: chirp, lufs: -24 },
  squeak: { make: squeak, lufs: -24 },
  trill: { make: trill, lufs: -22 },
  click: { make: click, lufs: -24 },
  buzz: { make: buzz, lufs: -22 },
};
