/** How far a launch is. `paused`: no new generations, finished clips stay to be seen. `blocked`: nothing, whoever asks. */
export type Stage = 'closed' | 'waitlist' | 'invite' | 'open' | 'paused' | 'blocked';

/** What is open in a country. */
export interface Launch {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly stage: Stage;
  /** Empty: none. */
  readonly clients: readonly string[];
  readonly plans: readonly string[];
  /** Absent: every model. */
  readonly models?: readonly string[];
  /** Absent: from now on. */
  readonly fromMs?: number;
}

/** Every launch, as one versioned fact. A country that is not in it is closed. */
export interface Launches {
  readonly version: number;
  readonly countries: Readonly<Record<string, Launch>>;
  /** Stops admission at once, without touching the launches. */
  readonly kill: {
    readonly everything: boolean;
    readonly countries: readonly string[];
    readonly models: readonly string[];
  };
}

export const NOTHING_OPEN: Launches = {
  version: 0,
  countries: {},
  kill: { everything: false, countries: [], models: [] },
};

const CLOSED = (country: string): Launch => ({ country, stage: 'closed', clients: [], plans: [] });

/** The launch of a country; closed when nobody opened it. */
export function launchOf({ countries }: Launches, country: string): Launch {
  return countries[country] ?? CLOSED(country);
}

/** The countries whose launch differs between two documents. */
export function changedCountries(before: Launches, after: Launches): readonly Launch[] {
  const countries = new Set([...Object.keys(before.countries), ...Object.keys(after.countries)]);
  return [...countries]
    .sort()
    .filter((country) => JSON.stringify(launchOf(before, country)) !== JSON.stringify(launchOf(after, country)))
    .map((country) => launchOf(after, country));
}
