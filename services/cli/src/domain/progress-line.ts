import { duration, fit, printable, widthOf } from './text.ts';
import type { Video } from './video.ts';

/** What a generation is doing, in a few words: `3rd in the queue · about 40 s`. */
export function doing(video: Video): string {
  if (video.status === 'completed') return 'done';
  if (video.status === 'failed') return 'failed';
  return [stageOf(video), remaining(video)].filter(Boolean).join(' · ');
}

function stageOf({ status, stage, queue_position: position }: Video): string {
  if (status === 'queued' && position)
    return position === 1 ? 'next in the queue' : `${ordinal(position)} in the queue`;
  if (stage) return printable(stage).replaceAll('_', ' ');
  return status === 'queued' ? 'queued' : 'in progress';
}

function remaining({ eta_seconds: eta }: Video): string {
  return eta === null || eta === undefined ? '' : `about ${duration(eta)} left`;
}

function ordinal(position: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ordinals.select(position)];
  return `${position}${suffix}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** One line of a terminal: bar, percent, what it is doing. Never wider than `columns`. */
export function bar(video: Video, columns: number): string {
  const percent = `${String(video.progress).padStart(3)} %`;
  const words = doing(video);
  const room = columns - percent.length - widthOf(words) - 6;
  const width = Math.min(30, room);
  if (width < 6) return fit(`${percent.trim()}  ${words}`, columns - 1);
  const eighths = Math.round((Math.min(100, Math.max(0, video.progress)) / 100) * width * 8);
  const full = '█'.repeat(Math.floor(eighths / 8));
  const drawn = full + (eighths % 8 ? ' ▏▎▍▌▋▊▉'[eighths % 8]! : '');
  return `▕${drawn.padEnd(width)}▏ ${percent}  ${words}`;
}

/** What a plain line says about a generation; while it stays the same there is nothing new worth a line. */
export function milestone(video: Video): string {
  return `${stageOf(video)} ${Math.floor(video.progress / 10)}`;
}

/** A line for a pipe or a log. */
export function plainLine(video: Video): string {
  return `${video.id}  ${String(video.progress).padStart(3)} %  ${doing(video)}`;
}
