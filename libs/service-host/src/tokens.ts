/** Injection token of the service's settings, of the type that `ConfigOf` gives. */
export const CONFIG = Symbol('cielo.config');
/** Injection token of {@link Questions}. */
export const QUESTIONS = Symbol('cielo.questions');
/** Injection token of {@link Log}. */
export const LOG = Symbol('cielo.log');
/** Injection token of {@link Metrics}. */
export const METRICS = Symbol('cielo.metrics');
/** Injection token of {@link HealthChecks}. */
export const HEALTH = Symbol('cielo.health');
/** Injection token of the running service's name. */
export const SERVICE_NAME = Symbol('cielo.service-name');
/** Injection token of the {@link Profile}: `development` or `production`. */
export const PROFILE = Symbol('cielo.profile');
