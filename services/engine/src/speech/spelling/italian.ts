/** Italian letters to phones: what is written is what is said, but for c, g, s and a few pairs. Longest first. */
const RULES: readonly (readonly [letters: RegExp, phones: string])[] = [
  [/^sch/, 's k'],
  [/^sc(?=[ieèéì])/, 'sh'],
  [/^sci(?=[aou])/, 'sh'],
  [/^gli(?=[aeou])/, 'l y'],
  [/^gli/, 'l y iy'],
  [/^gn/, 'n y'],
  [/^c?ch/, 'k'],
  [/^c?qu/, 'k w'],
  [/^cc?(?![ieèéì])/, 'k'],
  [/^cc?i(?=[aou])/, 'ch'],
  [/^cc?(?=[ieèéì])/, 'ch'],
  [/^g?gh/, 'g'],
  [/^gg?i(?=[aou])/, 'jh'],
  [/^gg?(?=[ieèéì])/, 'jh'],
  [/^zz?/, 't s'],
  [/^h/, ''],
  [/^u(?=[aeiouo])/, 'w'],
  [/^i(?=[aeou])/, 'y'],
  [/^[aà]/, 'aa'],
  [/^[eèé]/, 'eh'],
  [/^[iì]/, 'iy'],
  [/^[oòó]/, 'ow'],
  [/^[uù]/, 'uw'],
  [/^([bdfgklmnprstv])\1?/, '$1'],
];

/** The phones of Italian text, words apart by short pauses. */
export function italianPhones(text: string): string[] {
  return text
    .toLowerCase()
    .split(/([.,;:!?…]+)|\s+/)
    .filter(Boolean)
    .flatMap((word) => (/^[.,;:!?…]/.test(word) ? ['pau'] : wordPhones(word)));
}

function wordPhones(word: string): string[] {
  const phones: string[] = [];
  let rest = word;
  while (rest) {
    const rule = RULES.find(([letters]) => letters.test(rest));
    const found = rule?.[0].exec(rest)?.[0] ?? rest[0]!;
    if (rule) phones.push(...rule[1].replace('$1', found[0]!).split(' ').filter(Boolean));
    rest = rest.slice(found.length);
  }
  return phones;
}
