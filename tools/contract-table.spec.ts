import { expect, it } from 'vitest';
import { contractTable } from './contract-table.mjs';

const test = (status: string, ...ancestorTitles: string[]) => ({ status, ancestorTitles, title: 'x' });

it('the table of contracts counts, for each port and adapter, what its suite has shown', () => {
  const files = [
    {
      assertionResults: [
        test('passed', 'Kafka keeps the promises of an event log', 'append'),
        test('failed', 'Kafka keeps the promises of an event log'),
        test('passed', 'elsewhere'),
      ],
    },
    {
      assertionResults: [
        test('pending', 'documents on a real server', 'MongoDB keeps the promises of documents', 'update'),
        test('passed', 'a file keeps the promises of documents'),
      ],
    },
  ];
  expect(contractTable(files)).toEqual([
    'port       adapter  passed  failed  left out',
    'documents  MongoDB  0       0       1',
    'documents  a file   1       0       0',
    'event log  Kafka    1       1       0',
  ]);
});

it('there is no table when no contract suite ran', () => {
  expect(contractTable([{ assertionResults: [test('passed', 'elsewhere')] }])).toEqual([]);
});
