export { moderation, moderationWith } from './service.ts';
export { CostlessLook } from './outbound/frames.costless.ts';
