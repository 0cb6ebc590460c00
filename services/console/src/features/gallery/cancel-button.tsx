import { useState } from 'react';
import type { Video } from '../../api/api.ts';
import { wordsFor } from '../../api/problem.ts';
import { useWorkspace } from '../../app/context.ts';
import { useAnnouncer } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { nameOf } from './words.ts';

/** Stops a generation. Whether it was in time is the server's to say. */
export function CancelButton({ video, isSmall = false }: { readonly video: Video; readonly isSmall?: boolean }) {
  const workspace = useWorkspace();
  const announcer = useAnnouncer();
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    try {
      await workspace.cancel(video.id);
      announcer.show('Cancelled. Nothing was paid.');
    } catch (error) {
      announcer.show(wordsFor(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className={isSmall ? 'card-cancel' : 'button'}
      onClick={() => void cancel()}
      disabled={busy}
      aria-label={`Cancel “${nameOf(video)}”`}
      title="Cancel"
    >
      <Icon name="stop" /> {!isSmall && (busy ? 'Cancelling …' : 'Cancel')}
    </button>
  );
}
