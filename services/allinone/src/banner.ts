/**
 * What a person needs to know when the platform is up.
 * @param homeGiven CIELO_HOME where it is set: another shell needs it too, to find the key
 */
export function banner(
  url: string,
  key: string,
  readyMs: number,
  firstStart: boolean,
  homeGiven: string | undefined,
): string {
  const here = homeGiven ? `CIELO_HOME='${homeGiven.replaceAll("'", `'\\''`)}' ` : '';
  return `
  Cielo is up (${(readyMs / 1000).toFixed(1)} s). Clips are drawn by the built-in engine, which is procedural.

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
