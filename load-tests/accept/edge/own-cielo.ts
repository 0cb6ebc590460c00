import { KEY, startPlatform, temporaryHome } from '../../../services/allinone/test/platform.ts';

/** A Cielo for the while of a report: a data folder and a port of its own. */
export interface OwnCielo {
  readonly url: string;
  readonly key: string;
  stop(): Promise<void>;
}

export async function startOwnCielo(): Promise<OwnCielo> {
  const home = temporaryHome();
  try {
    const platform = await startPlatform(home.path);
    const stop = async (): Promise<void> => {
      await platform.stop();
      home.remove();
    };
    return { url: platform.url, key: KEY, stop };
  } catch (error) {
    home.remove();
    throw error;
  }
}
