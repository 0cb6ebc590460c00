import { describe, expect, it } from 'vitest';
import { timeline } from '../../test/timelines.ts';
import type { AudioMessage, AudioWork } from '../sound/messages.ts';
import { runWorker } from './run-worker.ts';
import { workerFile } from './worker-file.ts';

describe('a thread that is called off', () => {
  it('in the midst of its work ends alone, and takes no process with it', async () => {
    const work: AudioWork = { timeline: timeline(8), speech: [] };
    const calledOff = new AbortController();
    const ended = runWorker<AudioMessage, never>(
      workerFile(import.meta.url, '../sound/audio.worker'),
      work,
      calledOff.signal,
      ({ kind }) => void (kind === 'progress' && calledOff.abort(new Error('called off'))),
    );
    await expect(ended).rejects.toThrow('called off');
  });

  it('while it loads begins nothing, ends by itself, and takes no process with it', async () => {
    const heard: string[] = [];
    const calledOff = new AbortController();
    const ended = runWorker<{ kind: string }, never>(
      workerFile(import.meta.url, '../../test/loads-slowly.worker'),
      undefined,
      calledOff.signal,
      ({ kind }) => {
        heard.push(kind);
        calledOff.abort(new Error('called off'));
        return undefined;
      },
    );
    await expect(ended).rejects.toThrow('called off');
    expect(heard).toEqual(['still loading']);
  });
});
