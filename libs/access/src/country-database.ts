/** A local database of the countries of addresses. */
export interface CountryDatabase {
  /** ISO 3166-1 alpha-2; undefined when the database does not know. */
  countryOf(address: string): string | undefined;
  readonly builtAt: Date;
}

/** The two shapes in which databases write the country. */
interface CountryRecord {
  readonly country?: { readonly iso_code?: string };
  readonly country_code?: string;
}

/**
 * Opens an MMDB file.
 * @throws Error when it cannot be read, or knows IPv4 only: such a file answers IPv6 addresses with nonsense.
 */
export async function openCountryDatabase(path: string): Promise<CountryDatabase> {
  const { open } = await import('maxmind');
  const reader = await open(path);
  const { ipVersion, buildEpoch } = reader.metadata;
  if (ipVersion !== 6)
    throw new Error(`The country database ${path} knows IPv4 only; use one for IPv6, which holds both`);
  return {
    builtAt: buildEpoch,
    countryOf(address) {
      const record = reader.get(address) as CountryRecord | null;
      const code = (record?.country?.iso_code ?? record?.country_code)?.toUpperCase();
      return code && /^[A-Z]{2}$/.test(code) ? code : undefined;
    },
  };
}
