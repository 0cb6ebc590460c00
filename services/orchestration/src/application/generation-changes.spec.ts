import { describe, expect, it } from 'vitest';
import type { Generation } from '../domain/generation.ts';
import { GenerationChanges } from './generation-changes.ts';

const changed = { id: 'video_1' } as Generation;

describe('who listens to a generation', () => {
  it('hears of it until it has heard enough', () => {
    const changes = new GenerationChanges();
    const heard: string[] = [];
    const stop = changes.listen('video_1', () => void heard.push('a'));
    changes.listenToAll(() => void heard.push('b'));
    changes.tell(changed);
    stop();
    changes.tell(changed);
    expect(heard).toEqual(['a', 'b', 'b']);
  });

  it('goes on hearing when one who came before ends twice', () => {
    const changes = new GenerationChanges();
    let heard = 0;
    const stop = changes.listen('video_1', () => undefined);
    stop();
    changes.listen('video_1', () => void (heard += 1));
    stop();
    changes.tell(changed);
    expect(heard).toBe(1);
  });
});
