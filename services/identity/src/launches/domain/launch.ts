/** How far a launch is. `paused`: no new generations, finished clips stay to be seen. `blocked`: nothing, whoever asks. */
export const STAGES = ['closed', 'waitlist', 'invite', 'open', 'paused', 'blocked'] as const;
export type Stage = (typeof STAGES)[number];

/** What is open in a country. */
export interface Launch {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly stage: Stage;
  /** Empty: none. */
  readonly clients: readonly string[];
  readonly plans: readonly string[];
  /** Empty: every model. */
  readonly models: readonly string[];
  /** Null: from now on. */
  readonly fromMs: number | null;
}

/** Every launch, as one versioned fact. A country that is not in it is closed. */
export interface Launches {
  readonly version: number;
  readonly countries: Readonly<Record<string, Launch>>;
}

/** What is stopped at once, without touching the launches: kept by itself, so that no document of launches can undo it. */
export interface Stops {
  readonly everything: boolean;
  readonly countries: readonly string[];
  readonly models: readonly string[];
}

export const NOTHING_OPEN: Launches = { version: 0, countries: {} };
export const NOTHING_STOPPED: Stops = { everything: false, countries: [], models: [] };

/** The launch of a country; closed when nobody opened it. */
export function launchOf({ countries }: Launches, country: string): Launch {
  return Object.hasOwn(countries, country)
    ? countries[country]!
    : { country, stage: 'closed', clients: [], plans: [], models: [], fromMs: null };
}

/** The countries at one of the stages, sorted by their code. */
export function countriesAt({ countries }: Launches, ...stages: readonly Stage[]): readonly string[] {
  return Object.values(countries)
    .filter(({ stage }) => stages.includes(stage))
    .map(({ country }) => country)
    .sort();
}

/** The launches with one of them replaced: the next version. The same launch again changes nothing. */
export function withLaunch(launches: Launches, launch: Launch): Launches {
  if (same(launchOf(launches, launch.country), launch)) return launches;
  return { version: launches.version + 1, countries: { ...launches.countries, [launch.country]: launch } };
}

/** The countries whose launch differs between two documents. */
export function changedCountries(before: Launches, after: Launches): readonly Launch[] {
  const countries = new Set([...Object.keys(before.countries), ...Object.keys(after.countries)]);
  return [...countries]
    .sort()
    .map((country) => launchOf(after, country))
    .filter((launch) => !same(launchOf(before, launch.country), launch));
}

function same(a: Launch, b: Launch): boolean {
  const facts = ({ stage, clients, plans, models, fromMs }: Launch) =>
    JSON.stringify([stage, clients, plans, models, fromMs]);
  return facts(a) === facts(b);
}
