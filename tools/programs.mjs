// Programs that only tests need and that no npm package carries: a real Chromium, and ffprobe as an independent judge of clips.
// Found on the machine, or installed where that needs nobody's leave (root on Debian or Ubuntu); else the tests that need them say so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const wanted = [
  {
    name: 'Chromium',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  { name: 'ffprobe', variable: 'FFPROBE_PATH', commands: ['ffprobe'], debian: 'ffmpeg' },
  { name: 'ffmpeg', variable: 'FFMPEG_PATH', commands: ['ffmpeg'], debian: 'ffmpeg' },
];

const onPath = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout?.trim() || undefined;

function find({ variable, commands }) {
  const given = process.env[variable];
  if (given && existsSync(given)) return given;
  return commands.map(onPath).find(Boolean);
}

function install(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  process.stderr.write(`  Installing ${packages.join(' and ')} for the tests …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(
    'sh',
    ['-c', `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`],
    { env, stdio: 'ignore' },
  );
}

/** @returns their paths as environment variables, and a sentence for each that is not to be had. */
export function findTestPrograms() {
  const absent = wanted.filter((program) => !find(program));
  if (absent.length > 0) install([...new Set(absent.map((program) => program.debian))]);
  const env = {};
  const missing = [];
  for (const program of wanted) {
    const path = find(program);
    if (path) env[program.variable] = path;
    else missing.push(`tests that need ${program.name}: install it, or give its path in ${program.variable}`);
  }
  return { env, missing };
}
