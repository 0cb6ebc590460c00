export { orchestration } from './service.ts';
export { CancelGeneration } from './application/cancel-generation.ts';
export { DeleteGeneration } from './application/delete-generation.ts';
export { RequestGeneration } from './application/request-generation.ts';
export { ShowGeneration } from './application/show-generation.ts';
export { WatchGeneration } from './application/watch-generation.ts';
