import { useEffect, useRef } from 'react';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/context.ts';
import { useAnnouncer } from '../../ui/announcer.tsx';
import { Card } from './card.tsx';
import { milestone, nameOf, remaining, stageOf } from './words.ts';
import './gallery.css';

/** All generations, newest first: those under way and what came of the others. */
export function Gallery() {
  const workspace = useWorkspace();
  const { listed, byId, next, loading, problem } = useStore(workspace.videos);
  useMilestones();
  const isUnknown = next === undefined && listed.length === 0;
  return (
    <section className="gallery" aria-labelledby="gallery-title">
      <h2 id="gallery-title">Clips</h2>
      {isUnknown && loading && <Waiting />}
      {next === 'end' && listed.length === 0 && <p className="gallery-empty">Your clips will be here.</p>}
      <ul className="reel" aria-busy={loading}>
        {listed.map((id) => (
          <Card key={id} video={byId.get(id)!} />
        ))}
      </ul>
      {problem && (
        <p className="problem" role="alert">
          Your clips could not be loaded. {problem}
        </p>
      )}
      {(problem || (next !== undefined && next !== 'end')) && (
        <button type="button" className="button" onClick={() => void workspace.loadPage(isUnknown)} disabled={loading}>
          {problem ? 'Try again' : loading ? 'Loading …' : 'Load more'}
        </button>
      )}
    </section>
  );
}

function Waiting() {
  return (
    <div className="reel" role="status">
      <span className="only-heard">Loading your clips …</span>
      {[16 / 9, 9 / 16, 16 / 9, 16 / 9].map((aspect, index) => (
        <div
          key={index}
          className="card-picture waiting"
          style={{ flex: `${aspect} 1 ${aspect * 200}px`, aspectRatio: aspect }}
        />
      ))}
    </div>
  );
}

/** Says aloud what is worth it: a new stage, a quarter of the way, the end. */
function useMilestones(): void {
  const { videos } = useWorkspace();
  const { byId } = useStore(videos);
  const announcer = useAnnouncer();
  const told = useRef(new Map<string, string>());
  useEffect(() => {
    for (const video of byId.values()) {
      const before = told.current.get(video.id);
      const now = milestone(video);
      told.current.set(video.id, now);
      if (before === undefined || before === now) continue;
      const ended = video.status === 'failed' ? `: ${video.error?.message ?? ''}` : '';
      const words = [
        stageOf(video) + ended,
        video.status === 'in_progress' ? `${video.progress} percent` : '',
        remaining(video),
      ];
      announcer.say(`${nameOf(video)}. ${words.filter(Boolean).join(', ')}`);
    }
  }, [byId, announcer]);
}
