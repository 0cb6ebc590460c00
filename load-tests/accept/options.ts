import { parseArgs } from 'node:util';
import { FIDUCIALS, type Fiducial } from './fiducials.ts';

/** What one acceptance report was asked for. */
export interface Options {
  readonly model: string;
  /** A running Cielo; undefined: one of our own, for the while. */
  readonly url: string | undefined;
  readonly key: string | undefined;
  /** Where the report and the clips go. */
  readonly out: string;
  readonly fiducials: readonly Fiducial[];
  readonly size: string;
  readonly seed: number;
  /** Measure the clips that an earlier report left in `out`, and make none. */
  readonly again: boolean;
  readonly help: boolean;
}

export const HELP = `Makes clips of fiducial prompts through the public API and measures, from the final MP4s alone, whether sound and picture belong together
and things move as things move. Prints a table and writes report.html.

  npm run accept -- --model sora-2                                 on a Cielo of its own, in a temporary folder
  npm run accept -- --model sora-2 --url https://… --key …         on a running one

  --model NAME      the model to ask, as in GET /v1/models (required)
  --url URL         a running Cielo, without /v1 (default: starts one, and ends it)
  --key KEY         an API key for it (default: CIELO_API_KEY)
  --out FOLDER      where report.html and the clips go (default: accept-report)
  --only NAMES      some fiducials, by name, with commas: ${FIDUCIALS.map(({ name }) => name).join(', ')}
  --size WxH        the size of the clips (default 1280x720)
  --seed N          the seed of the clips (default 1)
  --again           measures the clips that are in the folder already, and makes none
  -h, --help        this text

It decodes with the ffmpeg of this machine, 5.1 or newer (FFMPEG_PATH, else on the PATH).
Exit status: 0 all that could be measured passes; 1 something fails; 2 the report could not be made.
`;

/** @throws Error with a sentence for the person at the keyboard. */
export function readOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      ...{ model: text, url: text, key: text, out: text, only: text, size: text, seed: text },
      again: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, again, url, model = '', out = 'accept-report', size = '1280x720', seed = '1' } = values;
  const key = values.key ?? env['CIELO_API_KEY'];
  if (!help && model === '') throw new Error('--model is missing; name the model to ask, for example --model sora-2');
  if (url !== undefined && !/^https?:\/\/[^/]+/.test(url))
    throw new Error(`--url is '${url}'; it must begin with http:// or https://`);
  if (url !== undefined && !key && !again) throw new Error('--key is missing: a running Cielo wants an API key');
  if (!/^\d+x\d+$/.test(size)) throw new Error(`--size is '${size}'; it must be like 1280x720`);
  if (!/^\d{1,9}$/.test(seed)) throw new Error(`--seed is '${seed}'; it must be a whole number`);
  const fiducials = values.only === undefined ? FIDUCIALS : chosen(values.only);
  return { model, url, key, out, fiducials, size, seed: Number(seed), again, help };
}

function chosen(names: string): Fiducial[] {
  return names.split(',').map((name) => {
    const found = FIDUCIALS.find((fiducial) => fiducial.name === name.trim());
    if (found) return found;
    throw new Error(`--only names '${name.trim()}'; there are ${FIDUCIALS.map((one) => one.name).join(', ')}`);
  });
}
