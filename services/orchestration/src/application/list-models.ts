import { Inject, Injectable } from '@nestjs/common';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Model } from '../domain/model.ts';
import { CATALOGUE } from './needs.ts';

/** What can be asked for. */
@Injectable()
export class ListModels {
  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  run(): readonly Model[] {
    return this.catalogue.models;
  }

  /** By name or alias. @throws ModelNotFound */
  one(name: string): Model {
    return this.catalogue.get(name);
  }
}
