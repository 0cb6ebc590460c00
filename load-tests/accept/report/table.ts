import { METRICS } from '../metrics.ts';
import { accepted, count, type Report } from '../result.ts';

const MARKS = { pass: 'pass', fail: 'FAIL', 'not measurable': '–' } as const;

/** The report as text for a terminal. */
export function table(report: Report): string {
  const rows = report.results.flatMap(({ fiducial, findings }) =>
    findings.map(({ metric, finding: { verdict, value, note } }, n) => [
      n === 0 ? fiducial.name : '',
      metric,
      MARKS[verdict],
      value,
      METRICS[metric].wanted,
      note,
    ]),
  );
  const controls = report.controls.map(({ control, metric, verdict }) => [control, metric, verdict]);
  return [
    columns([['prompt', 'metric', '', 'measured', 'wanted', 'note'], ...rows]),
    ...(controls.length > 0 ? [columns([['spoiled on purpose', 'metric', 'verdict'], ...controls])] : []),
    summary(report),
  ].join('\n\n');
}

/** One line that says how it went. */
export function summary(report: Report): string {
  const { pass, fail, notMeasurable, missed } = count(report);
  const parts = [`${pass} pass`, `${fail} fail`, `${notMeasurable} could not be measured`];
  if (missed > 0) parts.push(`${missed} spoiled clips were not noticed`);
  return `${report.model}: ${accepted(report) ? 'accepted' : 'NOT accepted'} (${parts.join(', ')})`;
}

const WIDEST = 60;

function columns(rows: readonly (readonly string[])[]): string {
  const last = rows[0]!.length - 1;
  const widths = rows[0]!.map((_, column) => Math.min(WIDEST, Math.max(...rows.map((row) => row[column]!.length))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === last ? cell : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0]!, widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}
