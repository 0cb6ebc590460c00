import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../evidence.ts';
import { FIDUCIALS } from '../fiducials.ts';
import { fail, notMeasurable, pass } from '../finding.ts';
import { accepted, count, withoutClip, type Report } from '../result.ts';
import { stage } from '../staged.ts';
import { curves } from './curves.ts';
import { page } from './page.ts';
import { table } from './table.ts';

const [ball, pendulum] = [FIDUCIALS[0]!, FIDUCIALS[1]!];
const evidence = evidenceOf(stage({ seconds: 1, ball: (timeS) => ({ x: 60 + 80 * timeS, y: 90 }) }));

function report(...findings: Report['results'][number]['findings']): Report {
  const results = [{ fiducial: ball, findings, seen: { curves: curves(evidence), file: 'ball.mp4' } }];
  return { model: '<sora> & "co"', size: '1280x720', seed: 1, results, controls: [] };
}

const passed = { metric: 'gravity', finding: pass('within 1 %') } as const;
const failed = { metric: 'loudness', finding: fail('-9.0 LUFS', '<b>too loud</b>') } as const;
const unknown = { metric: 'coverage', finding: notMeasurable('it does not say') } as const;

describe('the verdict', () => {
  it('is acceptance when nothing that could be measured fails', () => {
    expect(accepted(report(passed, unknown))).toBe(true);
    expect(accepted(report(passed, failed))).toBe(false);
  });

  it('is none when nothing could be measured', () => {
    expect(accepted(report(unknown))).toBe(false);
    expect(count(report(unknown, passed))).toMatchObject({ pass: 1, fail: 0, notMeasurable: 1 });
  });

  it('is no acceptance when a clip did not come, or a spoiled one was not noticed', () => {
    const missed = { control: 'too loud', metric: 'loudness', verdict: 'missed' } as const;
    expect(accepted({ ...report(passed), controls: [missed] })).toBe(false);
    const without = { ...report(passed), results: [...report(passed).results, withoutClip(pendulum, 'refused')] };
    expect(accepted(without)).toBe(false);
    expect(table(without)).toMatch(/pendulum +as asked +FAIL +no clip .* refused/);
  });
});

describe('the page', () => {
  const html = page(report(passed, failed, unknown), new Map([['ball', new Uint8Array([1, 2, 3])]]));

  it('stands alone: nothing is fetched, and nothing runs', () => {
    expect(html.match(/(src|href)="(?!data:|#|ball\.mp4)[^"]*"/g)).toBeNull();
    expect(html).not.toMatch(/<script|<link|@import|url\(/);
  });

  it('shows text as text', () => {
    expect(html).toContain('Acceptance of &lt;sora&gt; &amp; &quot;co&quot;');
    expect(html).not.toMatch(/<b>|<sora>/);
  });

  it('is light and dark, and says in words what it shows in colours', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    for (const text of ['✓ pass', '✗ fail', '– not measurable', 'fail: -9.0 LUFS']) expect(html).toContain(text);
    expect(html).toMatch(/<img [^>]*alt="[^"]+"/);
    expect(html).toMatch(/<svg [^>]*role="img" aria-label="Sound over 1\.0 seconds/);
  });

  it('can be read by keyboard: what scrolls takes the focus', () => {
    expect(html.match(/class="scroller"/g)).toHaveLength(html.match(/class="scroller"[^>]* tabindex="0"/g)!.length);
  });
});
