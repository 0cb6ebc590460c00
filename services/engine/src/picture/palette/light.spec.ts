import { expect, it } from 'vitest';
import { graphOf, rehearse } from '../../../test/rehearse.ts';
import { Light } from './light.ts';

const brightness = (css: string): number =>
  css
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .reduce((sum, each) => sum + Number(each), 0);

it('puts more light on those who act by night, and leaves the day alone', async () => {
  const [night, day] = await Promise.all(
    ['A wizard waves at night in a thunderstorm', 'A wizard waves at noon'].map(
      async (prompt) => new Light((await rehearse(graphOf(prompt, 2, 1))).timeline.environment),
    ),
  );
  for (const pigment of ['navy', 'green', 'cream'])
    expect(brightness(night!.onStage().tone(pigment).base), pigment).toBeGreaterThan(
      brightness(night!.tone(pigment).base) * 1.08,
    );
  expect(day!.onStage()).toBe(day);
});
