export interface TestFile {
  readonly assertionResults: readonly { readonly ancestorTitles: readonly string[]; readonly status: string }[];
}

export function contractTable(files: readonly TestFile[]): string[];
