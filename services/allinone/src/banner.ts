export interface BannerFacts {
  readonly url: string;
  readonly key: string;
  readonly readyMs: number;
  readonly firstStart: boolean;
  /** CIELO_HOME where it is set: another shell needs it too, to find the key. */
  readonly homeGiven: string | undefined;
  /** What draws the clips, as a sentence. */
  readonly drawnBy?: string;
}

const BUILT_IN = 'Clips are drawn by the built-in engine, which is procedural.';

/** What a person needs to know when the platform is up. */
export function banner({ url, key, readyMs, firstStart, homeGiven, drawnBy = BUILT_IN }: BannerFacts): string {
  const here = homeGiven ? `CIELO_HOME='${homeGiven.replaceAll("'", `'\\''`)}' ` : '';
  return `
  Cielo is up (${(readyMs / 1000).toFixed(1)} s). ${drawnBy}

    Console   ${url}/#key=${key}
    API       ${url}/v1        reference: ${url}/docs
    Key       ${key}${firstStart ? '   (the first account; kept in credentials.json of the data folder)' : ''}

  Try it:

    curl ${url}/v1/videos -H "Authorization: Bearer ${key}" -F prompt="A dog runs along the beach." -F seconds=4

    new OpenAI({ baseURL: '${url}/v1', apiKey: '${key}' }).videos.create({ prompt: 'A dog runs along the beach.', seconds: '4' })

    ${here}npm run cielo -- generate "A dog runs along the beach."

  Ctrl-C ends it; nothing is lost.
`;
}
