export { moderation, moderationWith } from './service.ts';
export { UnseenFrames } from './outbound/frames.unseen.ts';
