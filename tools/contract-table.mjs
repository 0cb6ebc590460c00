// Which adapter keeps the promises of which port, as the tests that have just run say: a contract suite calls itself
// `<adapter> keeps the promises of <port>`.

const SUITE = /^(.+) keeps the promises of (?:an? )?(.+)$/;

/** @returns the lines of the table; none when no contract suite ran. */
export function contractTable(files) {
  const rows = new Map();
  for (const { assertionResults } of files) {
    for (const { ancestorTitles, status } of assertionResults) {
      const [title, adapter, port] = ancestorTitles.map((each) => SUITE.exec(each)).find(Boolean) ?? [];
      if (title === undefined) continue;
      const row = rows.get(title) ?? { port, adapter, passed: 0, failed: 0, skipped: 0 };
      row[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
      rows.set(title, row);
    }
  }
  if (rows.size === 0) return [];
  const sorted = [...rows.values()].sort((a, b) => compare(a.port, b.port) || compare(a.adapter, b.adapter));
  const cells = [['port', 'adapter', 'passed', 'failed', 'left out'], ...sorted.map((row) => Object.values(row))];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => String(row[column]).length)));
  return cells.map((row) =>
    row
      .map((cell, column) => String(cell).padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
