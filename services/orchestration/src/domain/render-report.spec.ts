import { expect, it } from 'vitest';
import { readReport } from './render-report.ts';

it.each([
  ['{"engine":"builtin","version":"1","uncovered":["a dragon"]}', { engine: 'builtin 1', uncovered: ['a dragon'] }],
  ['{"uncovered":[1,"x",null]}', { engine: '', uncovered: ['x'] }],
  ['{"uncovered":"x"}', { engine: '', uncovered: [] }],
  ['null', { engine: '', uncovered: [] }],
  ['not JSON', { engine: '', uncovered: [] }],
])('reads %s', (json, report) => {
  expect(readReport(json)).toEqual(report);
});

it('keeps what it reads within bounds', () => {
  const { uncovered } = readReport(JSON.stringify({ uncovered: Array.from({ length: 1000 }, () => 'x'.repeat(1000)) }));
  expect([uncovered.length, uncovered[0]!.length]).toEqual([50, 200]);
});
