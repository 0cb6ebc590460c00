import { useEffect, useRef, useState } from 'react';
import type { Video } from '../../api/api.ts';
import { useMedia } from './use-media.ts';
import { nameOf } from './words.ts';

/**
 * The clip with the browser's own controls. Its signed address ends at some time: a new one takes its place when that cannot
 * be noticed (paused), or must be (it broke), and playing goes on where it was.
 */
export function Player({ video }: { readonly video: Video }) {
  const element = useRef<HTMLVideoElement>(null);
  const { links, failed, renew } = useMedia(video.id, true);
  const [source, setSource] = useState<string>();
  const [broken, setBroken] = useState(false);
  const renewals = useRef(0);
  const latest = links?.video_url;

  useEffect(() => {
    const player = element.current;
    if (!latest || latest === source) return;
    if (!source || !player || player.paused || broken) setSource(latest);
  }, [latest, source, broken]);

  // Setting another source starts at 0; the place is taken over.
  const place = useRef({ seconds: 0, plays: false });
  const remember = () => {
    const player = element.current;
    if (player && player.readyState > 0) place.current = { seconds: player.currentTime, plays: !player.paused };
  };
  const takeUp = () => {
    setBroken(false);
    const player = element.current;
    if (!player || place.current.seconds === 0) return;
    player.currentTime = place.current.seconds;
    if (place.current.plays) void player.play().catch(() => undefined);
  };
  const onPause = () => {
    remember();
    if (latest && latest !== source) setSource(latest);
  };
  const onError = () => {
    setBroken(true);
    if (renewals.current++ < 2) renew();
  };

  if (failed || (broken && renewals.current > 2)) {
    return (
      <p className="player-none problem" role="alert">
        The clip cannot be shown. It may have been withdrawn, or its time is over.
      </p>
    );
  }
  return (
    <video
      ref={element}
      className="player"
      aria-label={nameOf(video)}
      controls
      playsInline
      loop
      preload="metadata"
      poster={links?.thumbnail_url}
      src={source}
      onTimeUpdate={remember}
      onLoadedMetadata={takeUp}
      onPause={onPause}
      onError={onError}
    />
  );
}
