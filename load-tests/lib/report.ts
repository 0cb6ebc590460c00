import { cpus } from 'node:os';

/** One line of a benchmark: what was measured, what was seen, what is wanted. */
export interface Finding {
  readonly what: string;
  /** The median of the runs. */
  readonly value: number;
  readonly unit: string;
  /** The figure to reach; the report says whether it was, nothing fails on it. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Lowest and highest of the runs. */
  readonly range?: readonly [number, number];
  readonly note?: string;
}

const short = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

function target({ atMost, atLeast }: Finding): string {
  if (atMost !== undefined) return `≤ ${short(atMost)}`;
  if (atLeast !== undefined) return `≥ ${short(atLeast)}`;
  return '';
}

function reached({ value, atMost, atLeast }: Finding): string {
  if (atMost !== undefined) return value <= atMost ? 'yes' : 'NO';
  if (atLeast !== undefined) return value >= atLeast ? 'yes' : 'NO';
  return '';
}

/** Prints the findings as a table, with the machine they were made on. */
export function report(title: string, findings: readonly Finding[]): void {
  const rows = [
    ['what', 'median', 'range', 'wanted', 'reached', 'note'],
    ...findings.map((finding) => [
      finding.what,
      `${short(finding.value)} ${finding.unit}`,
      finding.range ? `${short(finding.range[0])} … ${short(finding.range[1])}` : '',
      target(finding),
      reached(finding),
      finding.note ?? '',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  process.stdout.write(
    `\n${title} (${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node})\n\n`,
  );
  process.stdout.write(
    `${[line(rows[0]!), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.slice(1).map(line)].join('\n')}\n`,
  );
}
