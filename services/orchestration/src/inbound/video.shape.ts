import { z } from 'zod';
import type { Shown } from '../application/show-generation.ts';
import type { Generation, Phase } from '../domain/generation.ts';
import { sizeText } from '../domain/model.ts';
import type { GenerationBrief } from '../domain/terms.ts';

const VideoError = z.object({
  code: z
    .string()
    .describe('Stable, for programs: moderation_blocked, processing_error, insufficient_quota, cancelled, …'),
  message: z.string().describe('For people'),
});

/** The Video of the Videos API: thirteen keys that are always there, then what this server adds. */
export const Video = z
  .object({
    id: z.string(),
    object: z.literal('video'),
    model: z.string().describe('As it was asked for'),
    status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
    progress: z.int().min(0).max(100).describe('Of the work done; never goes back'),
    created_at: z.int().describe('Unix seconds'),
    completed_at: z.int().nullable(),
    expires_at: z.int().nullable().describe('When the assets go away; null: never'),
    prompt: z.string().nullable(),
    size: z.string().describe('<width>x<height>'),
    seconds: z.string(),
    remixed_from_video_id: z.string().nullable(),
    error: VideoError.nullable(),

    seed: z.int().describe('The effective seed: the same request with it gives the same clip'),
    fps: z.int(),
    audio: z.boolean(),
    stage: z.string().describe('What is being done, for people'),
    queue_position: z.int().nullable().describe('1: the next one; null when it does not wait'),
    eta_seconds: z.int().nullable().describe('Until the clip is there, as far as is known'),
    quoted_credits: z.int().describe('What is taken when the clip is there, and never more'),
    uncovered: z
      .array(z.string())
      .nullable()
      .describe('What was asked and is neither seen nor heard, in the words of the prompt; null until it is rendered'),
    input_reference: z
      .object({ media_type: z.string(), size_bytes: z.int() })
      .nullable()
      .describe('The image that it begins with; null: none'),
    cancelled: z.boolean().describe('Whether it failed because it was cancelled'),
  })
  .meta({ id: 'Video' });

export type Video = z.infer<typeof Video>;

/** A generation as the Videos API shows it. */
export function videoOf({ generation, outlook }: Shown): Video {
  const { id, terms, phase, progressPercent, createdAtMs, expiresAtMs, stage } = generation;
  const { brief } = terms;
  return {
    id,
    object: 'video',
    model: terms.askedModel,
    status: statusOf(generation),
    progress: progressPercent,
    created_at: unixSeconds(createdAtMs),
    completed_at: phase.name === 'completed' ? unixSeconds(phase.atMs) : null,
    expires_at: expiresAtMs === undefined ? null : unixSeconds(expiresAtMs),
    prompt: brief.prompt,
    size: sizeText(brief),
    seconds: String(brief.seconds),
    remixed_from_video_id: null,
    error: errorOf(phase),
    seed: brief.seed,
    fps: brief.fps,
    audio: brief.audio,
    stage,
    queue_position: outlook.queuePosition,
    eta_seconds: outlook.etaSeconds,
    quoted_credits: Number(terms.quotedCredits),
    uncovered: generation.uncovered ? [...generation.uncovered] : null,
    input_reference: referenceOf(brief),
    cancelled: phase.name === 'cancelled',
  };
}

/** Four words, which clients' loops know. Whoever was rendered once does not go back to the queue in their eyes. */
function statusOf({ phase, fence }: Generation): Video['status'] {
  switch (phase.name) {
    case 'admitting':
      return 'queued';
    case 'queued':
      return fence === 0 ? 'queued' : 'in_progress';
    case 'completed':
      return 'completed';
    case 'failed':
    case 'cancelled':
      return 'failed';
    default:
      return 'in_progress';
  }
}

function errorOf(phase: Phase): Video['error'] {
  if (phase.name === 'failed') return { code: phase.code, message: phase.reason };
  if (phase.name === 'cancelled')
    return { code: 'cancelled', message: 'The video was cancelled. Nothing was charged.' };
  return null;
}

function referenceOf({ references = [] }: GenerationBrief): Video['input_reference'] {
  const picture = references.find(({ role }) => role === 'first_frame');
  return picture ? { media_type: picture.mediaType, size_bytes: picture.sizeBytes } : null;
}

function unixSeconds(atMs: number): number {
  return Math.floor(atMs / 1000);
}
