import { useCallback, useEffect, useState } from 'react';
import type { MediaLinks } from '../../api/api.ts';
import { useWorkspace } from '../../app/context.ts';
import { renewAtMs } from './media-links.ts';

/** No timer of a browser reaches further. */
const longestTimerMs = 2_147_000_000;

/**
 * The signed addresses of a clip, replaced shortly before they end for as long as somebody looks.
 * @param wanted false while nobody looks: nothing is asked for then
 */
export function useMedia(
  id: string,
  wanted: boolean,
): { links: MediaLinks | undefined; failed: boolean; renew: () => void } {
  const { media } = useWorkspace();
  const [links, setLinks] = useState<MediaLinks>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    media.links(id).then(
      (next) => {
        if (!isCurrent) return;
        setLinks(next);
        setFailed(false);
        const inMs = Math.min(longestTimerMs, Math.max(1_000, renewAtMs(next) - Date.now()));
        timer = setTimeout(() => setRound((count) => count + 1), inMs);
      },
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [media, id, wanted, round]);

  const renew = useCallback(() => {
    media.forget(id);
    setRound((count) => count + 1);
  }, [media, id]);

  return { links, failed, renew };
}
