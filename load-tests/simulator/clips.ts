import type { Findings } from './findings.ts';
import type { Stored } from './kept.ts';
import type { Story } from './story.ts';

/** Where objects are, by key. */
interface Buckets {
  get(key: string): unknown;
}

/** Checks a clip as it lies in the documents of delivery: what can be seen may be seen, and is there. */
export function checkClip(stored: Stored, story: Story, buckets: Buckets, findings: Findings): void {
  const { state } = stored;
  const { id } = story;
  if (state.name !== 'published') {
    const told = !story.published || story.withdrawn;
    return findings.expect('told', told, () => `the clip of ${id} is ${state.name}, and the log says it can be seen`);
  }
  findings.expect(
    'told',
    story.published && !story.withdrawn,
    () => `nobody was told that the clip of ${id} is visible`,
  );
  findings.expect(
    'visible',
    story.output === 'approved' && story.masteredFence === state.master.fence,
    () => `the clip of ${id} is visible: output ${story.output}, fence ${state.master.fence}`,
  );
  findings.expect(
    'delivered',
    story.end === 'captured' && story.refundedCredits === 0n,
    () => `the clip of ${id} is visible; its hold is ${story.end}, ${story.refundedCredits} were given back`,
  );
  findings.expect('cancelled', story.ended !== 'cancelled', () => `the clip of ${id} is visible and was cancelled`);
  for (const { key } of Object.values(state.master.files) as { key: string }[]) {
    findings.expect('visible', buckets.get(key) !== undefined, () => `the clip of ${id} is visible without ${key}`);
  }
}

/** The objects that a clip at rest needs. */
export function neededBy(stored: Stored | undefined): ReadonlySet<string> {
  const files = (stored?.state.master?.files ?? {}) as Record<string, { key: string }>;
  return new Set(Object.values(files).map(({ key }) => key));
}
