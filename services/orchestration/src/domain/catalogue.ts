import { DomainError, InvalidValue } from '@cielo/errors';
import type { Model } from './model.ts';

/** No such model, where a path names it. */
export class ModelNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'model_not_found';
  constructor(name: string) {
    super(`The model '${name}' does not exist.`, { param: 'model' });
  }
}

/** The models that can be asked for, by name and alias. */
export class Catalogue {
  private readonly byName: ReadonlyMap<string, Model>;

  /** @throws Error when two models answer to one name. */
  constructor(readonly models: readonly Model[]) {
    const byName = new Map<string, Model>();
    for (const model of models) {
      for (const name of [model.name, ...model.aliases]) {
        const other = byName.get(name);
        if (other) throw new Error(`The models ${other.name} and ${model.name} both answer to ${name}`);
        byName.set(name, model);
      }
    }
    this.byName = byName;
  }

  find(name: string): Model | undefined {
    return this.byName.get(name);
  }

  /** @throws ModelNotFound */
  get(name: string): Model {
    const model = this.find(name);
    if (!model) throw new ModelNotFound(name);
    return model;
  }

  /** The model that a request names. @throws InvalidValue that lists the models */
  choose(name: string): Model {
    const model = this.find(name);
    if (model) return model;
    const names = this.models.map((one) => one.name).join(', ');
    throw new InvalidValue(`Invalid value: '${name}'. Supported models are: ${names}.`, { param: 'model' });
  }
}
