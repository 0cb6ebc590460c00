// npm run coverage: how much of ordinary prompts the built-in engine shows and lets one hear. --misses lists what it does not.
import { CORPUS } from './corpus.ts';
import { cover, type Covered } from './cover.ts';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const all: Covered[] = [];
console.log('language  prompts  concepts  covered  missed and not said');
for (const [language, cases] of Object.entries(CORPUS)) {
  if (only.length > 0 && !only.includes(language)) continue;
  const covered: Covered[] = [];
  for (const each of cases) covered.push(await cover(each));
  all.push(...covered);
  row(language, covered);
}
row('total', all);
if (process.argv.includes('--misses'))
  for (const { prompt, missed, uncovered } of all)
    if (missed.length > 0)
      console.log(`\n${prompt}\n  missed: ${missed.join('; ')}\n  said:   ${uncovered.join('; ')}`);

function row(name: string, covered: readonly Covered[]): void {
  const concepts = sum(covered.map((each) => each.concepts));
  const missed = sum(covered.map((each) => each.missed.length));
  const silent = covered.filter((each) => each.missed.length > 0 && each.uncovered.length === 0);
  const share = `${((100 * (concepts - missed)) / concepts).toFixed(1)} %`;
  console.log(
    `${name.padEnd(8)}  ${String(covered.length).padStart(7)}  ${String(concepts).padStart(8)}  ${share.padStart(7)}  ${String(silent.length).padStart(19)}`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
