import type { Caught } from './controls.ts';
import type { Evidence } from './evidence.ts';
import type { Fiducial } from './fiducials.ts';
import { fail, type Finding } from './finding.ts';
import { METRICS, type MetricName, type Said } from './metrics.ts';

/** What came of one fiducial. */
export interface Result {
  readonly fiducial: Fiducial;
  readonly findings: readonly Measured[];
  /** An SVG of its sound and motion, and where the clip is; absent where no clip came. */
  readonly seen?: { readonly curves: string; readonly file: string };
}

export interface Measured {
  readonly metric: MetricName;
  readonly finding: Finding;
}

export function measure(evidence: Evidence, fiducial: Fiducial, said: Said): Measured[] {
  return fiducial.metrics.map((metric) => ({ metric, finding: METRICS[metric].measure(evidence, fiducial, said) }));
}

/** Without its clip, a fiducial fails. */
export function withoutClip(fiducial: Fiducial, why: string): Result {
  return { fiducial, findings: [{ metric: 'as asked', finding: fail('no clip', why) }] };
}

/** Everything that a report says. */
export interface Report {
  readonly model: string;
  readonly size: string;
  readonly seed: number;
  readonly results: readonly Result[];
  readonly controls: readonly Caught[];
}

export interface Counts {
  readonly pass: number;
  readonly fail: number;
  readonly notMeasurable: number;
  readonly missed: number;
}

export function count({ results, controls }: Report): Counts {
  const verdicts = results.flatMap(({ findings }) => findings.map(({ finding }) => finding.verdict));
  const of = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    pass: of('pass'),
    fail: of('fail'),
    notMeasurable: of('not measurable'),
    missed: controls.filter(({ verdict }) => verdict === 'missed').length,
  };
}

/** Nothing fails, no measure missed what it is for, and something was measured at all. */
export function accepted(report: Report): boolean {
  const counts = count(report);
  return counts.fail === 0 && counts.missed === 0 && counts.pass > 0;
}
