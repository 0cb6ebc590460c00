import 'reflect-metadata';

const SCHEDULE = Symbol('cielo.schedule');

/**
 * Calls the method again and again, at the interval in milliseconds that the setting says: `@Every('CREDITS_EXPIRY_SWEEP_MS')`. The
 * next call waits until the last one ended; a failure is logged and the next call comes all the same.
 */
export function Every(setting: string) {
  return (target: object, method: string, _descriptor: { value?: () => unknown }): void => {
    const schedules = new Map<string, string>(schedulesOf(target));
    schedules.set(method, setting);
    Reflect.defineMetadata(SCHEDULE, schedules, target);
  };
}

/** The scheduled methods of a class, each with the setting of its interval. */
export function schedulesOf(prototype: object): ReadonlyMap<string, string> {
  return (Reflect.getMetadata(SCHEDULE, prototype) as ReadonlyMap<string, string> | undefined) ?? new Map();
}
