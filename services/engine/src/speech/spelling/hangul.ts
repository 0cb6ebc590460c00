const FIRST = 0xac00;
const LAST = 0xd7a3;
const INITIALS = ['g', 'g', 'n', 'd', 'd', 'r', 'm', 'b', 'b', 's', 's', '', 'jh', 'jh', 'ch', 'k', 't', 'p', 'hh'];
const MEDIALS = [
  'aa',
  'ae',
  'y aa',
  'y ae',
  'ao',
  'eh',
  'y ao',
  'y eh',
  'ow',
  'w aa',
  'w ae',
  'w eh',
  'y ow',
  'uw',
  'w ao',
  'w eh',
  'w iy',
  'y uw',
  'uh',
  'uh iy',
  'iy',
];
const FINALS = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
];

/** The phones of one Korean syllable, whose sign is put together from its sounds; undefined for any other sign. */
export function hangulPhones(sign: string): string[] | undefined {
  const code = sign.codePointAt(0)!;
  if (code < FIRST || code > LAST) return undefined;
  const index = code - FIRST;
  const parts = [INITIALS[Math.floor(index / 588)]!, MEDIALS[Math.floor((index % 588) / 28)]!, FINALS[index % 28]!];
  return parts.join(' ').split(' ').filter(Boolean);
}
