import type { Clip, Published } from './clip.ts';
import { NoContent, VideoExpired, VideoNotFound } from './errors.ts';

/**
 * What the account may see of the clip. One whose time is over cannot be seen, though nobody has taken it away yet.
 * @throws VideoNotFound for what is unknown, deleted or somebody else's; NoContent and VideoExpired for its own that has none.
 */
export function visible(clip: Clip | undefined, id: string, accountId: string, nowMs: number): Published {
  if (!clip || clip.accountId !== accountId) throw new VideoNotFound(id);
  const { state } = clip;
  if (state.name === 'published') {
    if (state.expiresAtMs !== null && state.expiresAtMs <= nowMs) throw new VideoExpired(id);
    return state;
  }
  if (state.name !== 'gone') throw state.name === 'unmasterable' ? NoContent.failed(id) : NoContent.notReady(id);
  if (state.why === 'deleted') throw new VideoNotFound(id);
  throw state.why === 'expired' ? new VideoExpired(id) : NoContent.failed(id);
}
