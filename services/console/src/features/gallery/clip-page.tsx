import { useEffect, useState, type CSSProperties } from 'react';
import { hasEnded, type Video } from '../../api/api.ts';
import { Refusal, wordsFor } from '../../api/problem.ts';
import { useWorkspace } from '../../app/context.ts';
import { hashOf } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useAnnouncer } from '../../ui/announcer.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { credits, moment } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Sky } from '../../ui/sky.tsx';
import { CancelButton } from './cancel-button.tsx';
import { Player } from './player.tsx';
import { ProceduralNote } from './procedural-note.tsx';
import { useMedia } from './use-media.ts';
import { aspectOf, isProcedural, nameOf, remaining, stageOf } from './words.ts';
import './clip-page.css';

/** One generation by itself: the clip, its words, its facts, and what can be done with it. */
export function ClipPage({ id }: { readonly id: string }) {
  const workspace = useWorkspace();
  const video = useStore(workspace.videos).byId.get(id);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    setProblem(undefined);
    workspace.look(id).catch((error: unknown) => {
      setProblem(
        error instanceof Refusal && error.status === 404
          ? 'There is no such clip. It may have been deleted.'
          : wordsFor(error),
      );
    });
  }, [workspace, id]);

  return (
    <main className="clip" id="main">
      <a className="button quiet" href={hashOf({ at: 'studio' })}>
        <Icon name="back" /> Studio
      </a>
      {video && <Clip video={video} />}
      {!video && (
        <>
          <PageTitle>{problem ? 'Not here' : 'Loading …'}</PageTitle>
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
        </>
      )}
    </main>
  );
}

function Clip({ video }: { readonly video: Video }) {
  const aspect = aspectOf(video.size);
  return (
    <div className="clip-parts" data-tall={aspect < 1}>
      <div className="clip-stage" style={{ '--aspect': aspect } as CSSProperties}>
        {video.status === 'completed' && <Player video={video} />}
        {!hasEnded(video) && <Sky video={video} />}
        {video.status === 'failed' && <Failure video={video} />}
      </div>
      <div className="clip-facts">
        <PageTitle title={nameOf(video)}>
          <span className="only-heard">Clip: </span>
          <span className="clip-words" dir="auto">
            {video.prompt ?? video.id}
          </span>
        </PageTitle>
        {!hasEnded(video) && (
          <p className="clip-state">
            {stageOf(video)} {video.status === 'in_progress' && <span className="figures">{video.progress} %</span>}{' '}
            <span className="muted">{remaining(video)}</span>
          </p>
        )}
        <Verbs video={video} />
        <Facts video={video} />
      </div>
    </div>
  );
}

function Failure({ video }: { readonly video: Video }) {
  return (
    <div className="player-none">
      <p>
        {!video.cancelled && <strong>No clip. </strong>}
        {video.error?.message}
      </p>
      {!video.cancelled && <p className="muted">Nothing was paid.</p>}
    </div>
  );
}

function Verbs({ video }: { readonly video: Video }) {
  const workspace = useWorkspace();
  const announcer = useAnnouncer();
  const [asksToDelete, askToDelete] = useState(false);
  const copy = async (text: string, what: string) => {
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    announcer.show(copied ? `${what} copied` : `The browser does not allow copying`);
  };
  const again = () => {
    workspace.again(video);
    location.hash = hashOf({ at: 'studio' });
  };
  return (
    <div className="clip-verbs">
      {video.status === 'completed' && <Download video={video} />}
      {!hasEnded(video) && <CancelButton video={video} />}
      <button type="button" className="button" onClick={again}>
        <Icon name="again" /> Again with the same seed
      </button>
      <button type="button" className="button" onClick={() => void copy(video.prompt ?? '', 'Prompt')}>
        <Icon name="copy" /> Copy prompt
      </button>
      <button type="button" className="button" onClick={() => void copy(String(video.seed), 'Seed')}>
        <Icon name="copy" /> Copy seed
      </button>
      {hasEnded(video) && (
        <button type="button" className="button" onClick={() => askToDelete(true)}>
          <Icon name="trash" /> Delete
        </button>
      )}
      {asksToDelete && <Deletion video={video} onNo={() => askToDelete(false)} />}
    </div>
  );
}

function Download({ video }: { readonly video: Video }) {
  const { links } = useMedia(video.id, true);
  return (
    <a className="button strong" href={links?.video_url} download={`${video.id}.mp4`} aria-disabled={!links}>
      <Icon name="download" /> Download
    </a>
  );
}

function Deletion({ video, onNo }: { readonly video: Video; readonly onNo: () => void }) {
  const workspace = useWorkspace();
  const announcer = useAnnouncer();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    setBusy(true);
    try {
      await workspace.delete(video.id);
      announcer.show('Deleted');
      location.hash = hashOf({ at: 'studio' });
    } catch (error) {
      setProblem(wordsFor(error));
      setBusy(false);
    }
  };
  const detail = `“${nameOf(video)}” will be gone for good. What was paid for it stays paid.`;
  return (
    <Confirm
      question="Delete this clip?"
      detail={detail}
      verb="Delete"
      busy={busy}
      problem={problem}
      onYes={() => void remove()}
      onNo={onNo}
    />
  );
}

function Facts({ video }: { readonly video: Video }) {
  const { models } = useStore(useWorkspace().account);
  const model = models.find(({ id }) => id === video.model);
  const facts: [string, string | null][] = [
    ['Model', video.model],
    ['Length', `${video.seconds} s${video.audio ? '' : ', silent'}`],
    ['Picture', `${video.size.replace('x', ' × ')}, ${video.fps} per second`],
    ['Seed', String(video.seed)],
    ['Not shown', video.uncovered?.join(', ') || null],
    ['Price', video.status === 'failed' ? null : credits(video.quoted_credits)],
    ['Asked for', moment(video.created_at)],
    ['Finished', video.completed_at ? moment(video.completed_at) : null],
    ['Kept until', video.expires_at ? moment(video.expires_at) : null],
    ['Id', video.id],
  ];
  return (
    <>
      {isProcedural(model) && <ProceduralNote />}
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
