export { delivery, deliveryWith } from './service.ts';
export { CostlessMastering } from './outbound/mastering.costless.ts';
