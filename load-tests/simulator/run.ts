// Five services in simulated worlds: npm run simulate -- --help
import { parseArgs } from 'node:util';
import { hunt } from './hunt.ts';
import { PLANTED } from './planted.ts';
import { play } from './play.ts';
import { brokenWorld, Report } from './report.ts';

const HELP = `Plays the five services in simulated worlds, in bad weather, and checks every promise in every state.

  npm run simulate                        1,000 generations
  npm run simulate -- --generations N     until so many generations were played
  npm run simulate -- --worlds N          so many worlds
  npm run simulate -- --seconds N         as many as there is time for
  npm run simulate -- --seed N            the first seed (default 1); with --worlds 1 exactly that world again
  npm run simulate -- --asks N            requests in each world (default 100)
  npm run simulate -- --planted           plants known bugs, one at a time, and tells which promise found each
  npm run simulate -- --verbose           one line for each world

Exit 1 when a promise was broken, or a planted bug was not found; the seed that is printed shows it again.
`;

const number = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    generations: number,
    worlds: number,
    seconds: number,
    seed: number,
    asks: number,
    planted: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** A whole number of at least 1, or nothing where the option was not given. */
function countOf(name: 'generations' | 'worlds' | 'seconds' | 'seed' | 'asks'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} is '${text}'; it must be a whole number from 1 on\n`);
  process.exit(2);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const firstSeed = countOf('seed') ?? 1;
const asks = countOf('asks') ?? 100;
const startedAt = performance.now();
const seconds = () => (performance.now() - startedAt) / 1000;

async function simulate(): Promise<boolean> {
  const limits = { worlds: countOf('worlds'), seconds: countOf('seconds'), generations: countOf('generations') };
  const isLimited = Object.values(limits).some((limit) => limit !== undefined);
  const { worlds = Infinity, seconds: forSeconds = Infinity, generations = isLimited ? Infinity : 1_000 } = limits;
  const report = new Report();
  while (report.played.length < worlds && report.generations < generations && seconds() < forSeconds) {
    const seed = String(firstSeed + report.played.length);
    const played = await play({ seed, asks });
    report.add(played);
    if (values.verbose)
      say(`seed ${seed}  ${played.traceHash}  ${JSON.stringify({ ...played.ends, ...played.weather })}`);
    if (played.breaches.length > 0) say(brokenWorld(played));
  }
  say(report.text(seconds()));
  for (const { seed } of report.broken) say(`\nBROKEN: npm run simulate -- --seed ${seed} --worlds 1 --asks ${asks}`);
  return report.broken.length === 0;
}

async function plant(): Promise<boolean> {
  let found = 0;
  for (const planted of PLANTED) {
    const { caught, breach, worlds, seed } = await hunt(planted, { seed: firstSeed, asks: 60, most: 12 });
    if (caught) found += 1;
    const by = breach ? `${breach.promise}: ${breach.finding}` : `not in ${worlds} worlds, the last was '${seed}'`;
    say(`${caught ? 'caught' : 'MISSED'}  ${planted.bug}\n        ${by}`);
  }
  say(`\n${found} of ${PLANTED.length} planted bugs were caught, in ${seconds().toFixed(1)} s`);
  return found === PLANTED.length;
}

if (values.help) say(HELP);
else if (!(await (values.planted ? plant() : simulate()))) process.exitCode = 1;
