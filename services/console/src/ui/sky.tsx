import type { CSSProperties } from 'react';
import type { Video } from '../api/api.ts';
import { nameOf, spoken } from '../features/gallery/words.ts';
import './sky.css';

/** A clip that is not there yet: a sky that goes from night to day as it comes nearer. */
export function Sky({ video }: { readonly video: Video }) {
  const progress = video.progress / 100;
  return (
    <div
      className="sky"
      role="progressbar"
      aria-label={`Progress of “${nameOf(video)}”`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={video.progress}
      aria-valuetext={spoken(video)}
      data-waiting={video.status === 'queued'}
      style={{ '--progress': progress } as CSSProperties}
    >
      <span className="sky-sun" />
      <span className="sky-ground" />
    </div>
  );
}
