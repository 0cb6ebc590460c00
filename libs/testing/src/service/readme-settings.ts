import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { settingsTable, type ConfigDefinition } from '@cielo/service-host';

/** Checks that the table below `## Settings` of a README is the one that its settings make. On failure the right one is shown. */
export async function expectReadmeSettings(readme: URL, config: ConfigDefinition): Promise<void> {
  expect(tableBelow(await readFile(readme, 'utf8'), '## Settings')).toEqual(rows(settingsTable(config)));
}

function tableBelow(markdown: string, heading: string): readonly string[] {
  const section = markdown.split(/^(?=## )/m).find((part) => part.startsWith(heading)) ?? '';
  const table = section.split('\n').filter((line) => line.startsWith('|'));
  return rows(table.join('\n'));
}

/** How the columns are padded is of no matter. */
function rows(table: string): readonly string[] {
  return table.split('\n').map((row) => row.replace(/\s*\|\s*/g, '|').replace(/-{3,}/g, '---'));
}
