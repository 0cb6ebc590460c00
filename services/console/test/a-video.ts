import type { Video } from '../src/api/api.ts';

/** A generation that has just begun, but for what is given. */
export const video = (more: Partial<Video> = {}): Video => ({
  id: 'video_1',
  object: 'video',
  model: 'sora-2',
  status: 'in_progress',
  progress: 0,
  created_at: 1_790_000_000,
  completed_at: null,
  expires_at: null,
  prompt: 'a boat',
  size: '1280x720',
  seconds: '4',
  remixed_from_video_id: null,
  error: null,
  seed: 7,
  fps: 30,
  audio: true,
  stage: 'rendering',
  queue_position: null,
  eta_seconds: 9,
  quoted_credits: 4,
  cancelled: false,
  ...more,
});
