import type { Finding } from './finding.ts';
import type { Action, Defect, NotAnalysed, Policy, Severity } from './policy.ts';
import type { Reading } from './reading.ts';
import { textRules } from './rules/index.ts';

/** How sure a review is of one category. */
export interface CategoryScore {
  readonly category: string;
  /** 0 to 1 */
  readonly score: number;
  readonly severity: Severity;
}

export interface Verdict {
  readonly action: Action;
  /** Highest score first. */
  readonly categories: readonly CategoryScore[];
  /** A sentence for the person who asked; empty when it was approved. */
  readonly reason: string;
  readonly notAnalysed: readonly NotAnalysed[];
}

/** Everything that a review has seen. */
export interface Evidence {
  /** What was looked at, as the reason names it: the prompt, the request (a prompt with uploads), the output. */
  readonly what: 'prompt' | 'request' | 'output';
  readonly readings: readonly Reading[];
  /** What was found without reading. */
  readonly findings?: readonly Finding[];
  readonly defects: readonly Defect[];
  readonly notAnalysed: readonly NotAnalysed[];
}

const ORDER: readonly Severity[] = ['low', 'medium', 'high'];

const DEFECTS: Readonly<Record<Defect, string>> = {
  unreadable_still: 'one of its pictures cannot be read',
  no_stills: 'it came without pictures to look at',
  wrong_shape: 'its pictures do not have the shape that was asked for',
  blank: 'it shows nothing',
  unreadable_cues: 'its spoken lines cannot be read',
  frozen: 'nothing in it moves',
  unreadable_upload: 'its picture cannot be read',
  mislabelled_upload: 'its picture is not what it says it is',
};

/** Judges by the policy alone: the same evidence and the same policy give the same verdict. */
export function judge(evidence: Evidence, policy: Policy): Verdict {
  const read = evidence.readings.flatMap((reading) => textRules.flatMap((rule) => rule(reading, policy)));
  const findings = [...read, ...(evidence.findings ?? [])];
  const categories = score(findings, policy);
  const reasons = [
    ...byCategory(categories, policy),
    ...byDefect(evidence.defects, policy),
    ...byGap(evidence.notAnalysed, policy),
  ];
  const action = strictest(reasons.map(({ action }) => action));
  const reason = reasons.find((candidate) => candidate.action === action && action !== 'approve');
  return {
    action,
    categories,
    reason: reason ? sentence(evidence.what, action, reason.why) : '',
    notAnalysed: evidence.notAnalysed,
  };
}

interface Reason {
  readonly action: Action;
  readonly why: string;
}

/** Different reasons for one category add up as independent chances do; the same reason counts once. */
function score(findings: readonly Finding[], { scores }: Policy): readonly CategoryScore[] {
  const byKey = new Map(findings.map((finding) => [`${finding.category} ${finding.key}`, finding]));
  const byCategory = Map.groupBy(byKey.values(), ({ category }) => category);
  return [...byCategory]
    .map(([category, reasons]) => ({
      category,
      score: round(1 - reasons.reduce((doubt, { severity, score }) => doubt * (1 - (score ?? scores[severity])), 1)),
      severity: ORDER[Math.max(...reasons.map(({ severity }) => ORDER.indexOf(severity)))]!,
    }))
    .sort((a, b) => b.score - a.score || a.category.localeCompare(b.category));
}

function byCategory(categories: readonly CategoryScore[], policy: Policy): readonly Reason[] {
  return categories.map(({ category, score }) => {
    const { escalate, reject, sentence } = policy.categories[category]!;
    const action =
      reject !== null && score >= reject ? 'reject' : escalate !== null && score >= escalate ? 'escalate' : 'approve';
    return { action, why: `${sentence} (${category})` };
  });
}

function byDefect(defects: readonly Defect[], policy: Policy): readonly Reason[] {
  return defects.map((defect) => ({ action: policy.defects[defect], why: `${DEFECTS[defect]} (${defect})` }));
}

function byGap(notAnalysed: readonly NotAnalysed[], policy: Policy): readonly Reason[] {
  return notAnalysed.map((what) => ({
    action: policy.notAnalysed[what],
    why: `its ${what} could not be judged (not_analysed)`,
  }));
}

function strictest(actions: readonly Action[]): Action {
  if (actions.includes('reject')) return 'reject';
  return actions.includes('escalate') ? 'escalate' : 'approve';
}

function sentence(what: string, action: Action, why: string): string {
  const verb = action === 'reject' ? 'was refused' : 'waits for a person to look at it';
  return `The ${what} ${verb} because ${why}.`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
