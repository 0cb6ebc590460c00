import type { Model, Video } from '../../api/api.ts';
import { duration, inShort, ordinal } from '../../ui/format.ts';

/** What a generation is doing: `2nd in the queue`, `rendering`. */
export function stageOf({ status, stage, cancelled, queue_position: position }: Video): string {
  if (status === 'completed') return 'Finished';
  if (status === 'failed') return cancelled ? 'Cancelled' : 'No clip';
  if (status === 'queued' && position)
    return position === 1 ? 'Next in the queue' : `${ordinal(position)} in the queue`;
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}

/** `about 12 s left`, or nothing where that is not known. */
export function remaining({ eta_seconds: eta }: Video): string {
  return eta === null ? '' : `about ${duration(eta)} left`;
}

/** The whole state in one sentence, for those who hear the page. */
export function spoken(video: Video): string {
  return [stageOf(video), `${video.progress} percent`, remaining(video)].filter(Boolean).join(', ');
}

/** What is worth saying aloud: it changes with the stage and each quarter of the way. */
export function milestone(video: Video): string {
  return `${stageOf(video)} ${Math.floor(video.progress / 25)}`;
}

/** Its words, or the start of them. */
export function nameOf({ prompt, id }: Video, characters = 60): string {
  return prompt ? inShort(prompt, characters) : id;
}

/** Width over height. */
export function aspectOf(size: string): number {
  const [width, height] = size.split('x').map(Number);
  return width && height ? width / height : 16 / 9;
}

/** Whether what serves the model draws by rules, which the console says plainly. */
export function isProcedural(model: Model | undefined): boolean {
  return model?.engine === 'built-in';
}
