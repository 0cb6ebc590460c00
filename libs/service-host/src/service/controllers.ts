import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

/** An instance that Nest made, and its class. */
export interface Made {
  readonly instance: object;
  readonly type: new (...args: never[]) => object;
}

type Kind = 'controllers' | 'providers';

/** Every controller, or every other class, of the application. */
export function made(application: INestApplicationContext, kind: Kind): readonly Made[] {
  const found = new Map<object, Made>();
  for (const module of application.get(ModulesContainer).values()) {
    for (const { instance, metatype } of module[kind].values()) {
      if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null) continue;
      if (!metatype.prototype || !(instance instanceof metatype)) continue;
      found.set(instance, { instance, type: metatype as Made['type'] });
    }
  }
  return [...found.values()];
}

/** The names of a class's own and inherited methods, without the constructor. */
export function methodsOf(prototype: object): readonly string[] {
  const names = new Set<string>();
  for (
    let at: object | null = prototype;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (name !== 'constructor' && typeof value === 'function') names.add(name);
    }
  }
  return [...names];
}
