import { InvalidValue } from '@cielo/errors';

/** Where nobody can tell the country. */
export const UNKNOWN_COUNTRY = 'ZZ';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The country's English name; the code itself for what is no country. */
export function countryName(code: string): string {
  return isCode(code) ? (names.of(code) ?? code) : code;
}

/** Whether it is a country of ISO 3166-1, in two capital letters. */
export function isCountry(code: string): boolean {
  return isCode(code) && code !== UNKNOWN_COUNTRY && names.of(code) !== undefined;
}

/** @throws InvalidValue for what is neither a country nor ZZ */
export function checkCountry(code: string, param: string): void {
  if (code === UNKNOWN_COUNTRY || isCountry(code)) return;
  throw new InvalidValue(`Invalid value: '${code}'. A country is two capital letters of ISO 3166-1, as in 'US'.`, {
    param,
  });
}

/** @throws InvalidValue for a zone that no calendar knows */
export function checkTimeZone(zone: string, param: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new InvalidValue(`Invalid value: '${zone}'. A time zone is named as in 'America/Toronto' or 'UTC'.`, {
      param,
    });
  }
}

function isCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}
