import { useRef, useState, type CSSProperties } from 'react';
import type { Video } from '../../api/api.ts';
import { hasEnded } from '../../api/api.ts';
import { hashOf } from '../../app/route.ts';
import { timecode } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sky } from '../../ui/sky.tsx';
import { CancelButton } from './cancel-button.tsx';
import { Scrub } from './scrub.tsx';
import { useMedia } from './use-media.ts';
import { useNear } from './use-near.ts';
import { aspectOf, nameOf, remaining, stageOf } from './words.ts';

/** One generation in the gallery: a sky while it is made, a picture to leaf through when it is there. */
export function Card({ video }: { readonly video: Video }) {
  const element = useRef<HTMLLIElement>(null);
  const isNear = useNear(element);
  return (
    <li
      ref={element}
      className="card"
      style={{ '--aspect': aspectOf(video.size) } as CSSProperties}
      data-tall={aspectOf(video.size) < 1}
    >
      <Picture video={video} isNear={isNear} />
      <p className="card-words" dir="auto">
        <a href={hashOf({ at: 'clip', id: video.id })}>{nameOf(video, 240)}</a>
      </p>
      {!hasEnded(video) && (
        <p className="card-state">
          <span>
            {stageOf(video)} {video.status === 'in_progress' && <span className="figures">{video.progress} %</span>}
          </span>
          <span className="muted">{remaining(video)}</span>
        </p>
      )}
    </li>
  );
}

function Picture({ video, isNear }: { readonly video: Video; readonly isNear: boolean }) {
  const [hasFocus, setFocus] = useState(false);
  const { links, failed, renew } = useMedia(video.id, isNear && video.status === 'completed');
  const triedAgain = useRef(false);
  if (!hasEnded(video)) {
    return (
      <div className="card-picture">
        <Sky video={video} />
        <CancelButton video={video} isSmall />
      </div>
    );
  }
  if (video.status === 'failed') {
    return (
      <p className={`card-picture none ${video.cancelled ? 'muted' : 'problem'}`}>
        <span>{video.cancelled ? 'Cancelled' : video.error?.message}</span>
      </p>
    );
  }
  if (failed) return <p className="card-picture none muted">The picture could not be loaded</p>;
  const onBroken = () => {
    if (!triedAgain.current) renew();
    triedAgain.current = true;
  };
  return (
    <a
      className="card-picture"
      href={hashOf({ at: 'clip', id: video.id })}
      aria-label={`Play “${nameOf(video)}”`}
      onFocus={(event) => setFocus(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setFocus(false)}
    >
      {links && <img src={links.thumbnail_url} alt="" loading="lazy" onError={onBroken} />}
      {links && <Scrub sheetUrl={links.spritesheet_url} plays={hasFocus} />}
      <span className="card-badge figures">
        {!video.audio && <Icon name="silent" />}
        {timecode(video.seconds)}
      </span>
    </a>
  );
}
