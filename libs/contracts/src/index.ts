import './gen/credits/v1/prices.ts';
import './gen/identity/v1/access.ts';
export * from './events.ts';
export * from './directory.ts';
export * from './questions.ts';
