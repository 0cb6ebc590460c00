export { orchestration } from './service.ts';
