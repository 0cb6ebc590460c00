import { defineService } from '@cielo/service-host';
import { FRAMES, type Frames } from './application/needs.ts';
import { moderationConfig } from './config.ts';
import { moderationModule } from './moderation.module.ts';
import { CanvasFrames } from './outbound/frames.canvas.ts';

const facts = { name: 'moderation', config: moderationConfig, uses: ['objects'] as const };

export const moderation = defineService({
  ...facts,
  module: moderationModule({ provide: FRAMES, useClass: CanvasFrames }),
});

/** Moderation that looks at frames in another way. */
export function moderationWith(frames: Frames): typeof moderation {
  return defineService({ ...facts, module: moderationModule({ provide: FRAMES, useValue: frames }) });
}
