/** `5 s`, `2 min 10 s`, `1 h 4 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  return joined(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small ? `${large} ${largeUnit} ${small} ${smallUnit}` : `${large} ${largeUnit}`;
}

/** As players show it: `0:04`. */
export function timecode(seconds: number | string): string {
  const whole = Math.round(Number(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

const whole = new Intl.NumberFormat();

export function number(value: number): string {
  return whole.format(value);
}

/** `1 credit`, `1,000 credits`. */
export function credits(amount: number): string {
  return `${whole.format(amount)} ${Math.abs(amount) === 1 ? 'credit' : 'credits'}`;
}

/** `+40`, `−4`: with a real minus sign. */
export function signed(amount: number): string {
  return `${amount < 0 ? '−' : '+'}${whole.format(Math.abs(amount))}`;
}

const date = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
const full = new Intl.DateTimeFormat(undefined, { ...date, ...time });
const clock = new Intl.DateTimeFormat(undefined, time);

/** A moment in the reader's zone, which is named. @param unixSeconds as the API sends it */
export function moment(unixSeconds: number): string {
  return full.format(unixSeconds * 1000);
}

/** The time of day alone, for moments within a day from now. */
export function timeOfDay(unixSeconds: number): string {
  return clock.format(unixSeconds * 1000);
}

/** `2nd`, `23rd`. */
export function ordinal(position: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ordinals.select(position)];
  return `${position}${suffix}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

const segments = new Intl.Segmenter();

/** The start of a text, as a name for what it describes; cut between characters as people see them. */
export function inShort(text: string, characters = 60): string {
  const tidy = text.trim().replace(/\s+/g, ' ');
  // Long texts are not taken apart as a whole for the sake of their start.
  const all = Array.from(segments.segment(tidy.slice(0, characters * 16)), ({ segment }) => segment);
  return all.length <= characters
    ? tidy
    : `${all
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}…`;
}
