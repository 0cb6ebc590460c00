import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Catalogue } from '../domain/catalogue.ts';
import type { Model } from '../domain/model.ts';
import { modelFile } from './model-file.ts';

/** The catalogue cannot be used; the message has one line per problem. */
export class InvalidCatalogue extends Error {
  constructor(
    folder: string,
    readonly problems: readonly string[],
  ) {
    super(`The models in ${folder} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidCatalogue';
  }
}

/** Reads `<folder>/<model>/model.yaml`. @throws InvalidCatalogue with everything that is wrong, by file and field */
export function readCatalogue(folder: string): Catalogue {
  const problems: string[] = [];
  const models = modelFolders(folder).flatMap((name) => {
    try {
      return [readModel(folder, name)];
    } catch (error) {
      problems.push(...(error instanceof InvalidCatalogue ? error.problems : [`${name}/model.yaml: ${textOf(error)}`]));
      return [];
    }
  });
  if (models.length === 0 && problems.length === 0) problems.push('there is no <model>/model.yaml');
  if (problems.length > 0) throw new InvalidCatalogue(folder, problems);
  return new Catalogue(models);
}

function modelFolders(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    throw new InvalidCatalogue(folder, [`${textOf(error)}; set CIELO_MODELS to the folder of the catalogue`]);
  }
}

function readModel(folder: string, name: string): Model {
  const text = readFileSync(join(folder, name, 'model.yaml'), 'utf8');
  const result = modelFile.safeParse(parse(text));
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) => `${name}/model.yaml: ${path.join('.') || 'the file'}: ${message}`,
    );
    throw new InvalidCatalogue(folder, problems);
  }
  return { ...result.data, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
