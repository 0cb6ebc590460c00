import { METRICS, type MetricName } from '../metrics.ts';
import { accepted, type Report, type Result } from '../result.ts';
import { escape } from './escape.ts';
import { STYLE } from './style.ts';
import { summary } from './table.ts';

const SIGNS = { pass: '✓', fail: '✗', 'not measurable': '–' } as const;
const CONTROL_SIGNS = { caught: '✓', missed: '✗', 'not possible': '–' } as const;

/** The report as one HTML file that needs nothing else but the clips beside it. `sheets`: a JPEG for each fiducial that has a clip. */
export function page(report: Report, sheets: ReadonlyMap<string, Uint8Array>): string {
  const title = `Acceptance of ${report.model}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#prompts">Skip to the prompts</a>
<header>
<h1>${escape(title)}</h1>
<p class="summary ${accepted(report) ? 'pass' : 'fail'}">${escape(summary(report))}</p>
<p>Measured from the final MP4s alone (${escape(report.size)}, seed ${report.seed}). A dash is what could not be measured; it counts as neither.</p>
</header>
<main>
<section aria-labelledby="overview">
<h2 id="overview">Prompt by metric</h2>
${overview(report)}
</section>
${controls(report)}
<section aria-labelledby="prompts">
<h2 id="prompts">The prompts</h2>
${report.results.map((result) => details(result, sheets.get(result.fiducial.name))).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function overview({ results }: Report): string {
  const names = (Object.keys(METRICS) as MetricName[]).filter((name) =>
    results.some(({ findings }) => findings.some(({ metric }) => metric === name)),
  );
  const head = names.map((name) => `<th scope="col" title="${escape(METRICS[name].wanted)}">${escape(name)}</th>`);
  const rows = results.map(({ fiducial, findings }) => {
    const cells = names.map((name) => {
      const found = findings.find(({ metric }) => metric === name)?.finding;
      if (!found) return '<td></td>';
      const said = `${found.verdict}${found.value ? `: ${found.value}` : ''}${found.note ? ` (${found.note})` : ''}`;
      return `<td class="${className(found.verdict)}" title="${escape(said)}"><span aria-hidden="true">${SIGNS[found.verdict]}</span><span class="unseen">${escape(said)}</span></td>`;
    });
    return `<tr><th scope="row"><a href="#${idOf(fiducial.name)}">${escape(fiducial.name)}</a></th>${cells.join('')}</tr>`;
  });
  return scroller(
    'Verdicts, one row for each prompt',
    `<table class="overview"><thead><tr><th scope="col">prompt</th>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

function controls(report: Report): string {
  if (report.controls.length === 0) return '';
  const rows = report.controls.map(
    ({ control, metric, verdict }) =>
      `<tr><th scope="row">${escape(control)}</th><td>${escape(metric)}</td><td class="${className(verdict)}">${CONTROL_SIGNS[verdict]} ${escape(verdict)}</td></tr>`,
  );
  return `<section aria-labelledby="controls">
<h2 id="controls">Spoiled on purpose</h2>
<p>The first clip again, spoiled in ways that each measure must notice.</p>
${scroller('Spoiled clips and whether they were noticed', `<table><thead><tr><th scope="col">spoiled</th><th scope="col">metric</th><th scope="col">verdict</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`)}
</section>`;
}

function details({ fiducial, findings, seen }: Result, sheet: Uint8Array | undefined): string {
  const rows = findings.map(
    ({ metric, finding: { verdict, value, note } }) =>
      `<tr><th scope="row">${escape(metric)}</th><td class="${className(verdict)}">${SIGNS[verdict]} ${escape(verdict)}</td><td>${escape(value)}</td><td>${escape(METRICS[metric].wanted)}</td><td>${escape(note)}</td></tr>`,
  );
  const picture = sheet
    ? `<img src="data:image/jpeg;base64,${Buffer.from(sheet).toString('base64')}" alt="Eight frames of the clip, from its beginning to its end">`
    : '';
  const failed = findings.some(({ finding }) => finding.verdict === 'fail');
  return `<details id="${idOf(fiducial.name)}" open>
<summary><h3>${escape(fiducial.name)}</h3> <span class="${failed ? 'fail' : 'pass'}">${failed ? '✗ fails' : '✓ nothing fails'}</span></summary>
<blockquote>${escape(fiducial.prompt)}</blockquote>
${picture}
${seen ? `${seen.curves}<p><a href="${escape(seen.file)}">${escape(seen.file)}</a></p>` : ''}
${scroller(`What was measured of ${fiducial.name}`, `<table><thead><tr><th scope="col">metric</th><th scope="col">verdict</th><th scope="col">measured</th><th scope="col">wanted</th><th scope="col">note</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`)}
</details>`;
}

/** Wide tables scroll on their own, by keyboard too. */
const scroller = (label: string, table: string): string =>
  `<div class="scroller" role="region" aria-label="${escape(label)}" tabindex="0">${table}</div>`;

const className = (verdict: string): string =>
  ({ pass: 'pass', caught: 'pass', fail: 'fail', missed: 'fail' })[verdict] ?? 'unmeasured';

const idOf = (name: string): string => `prompt-${name.replaceAll(' ', '-')}`;
