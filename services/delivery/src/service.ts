import { defineService } from '@cielo/service-host';
import { MASTERING, type Mastering } from './application/needs.ts';
import { deliveryConfig } from './config.ts';
import { deliveryModule } from './delivery.module.ts';
import { ThreadMastering } from './outbound/mastering.thread.ts';

const facts = { name: 'delivery', config: deliveryConfig, uses: ['objects'] as const };

export const delivery = defineService({
  ...facts,
  module: deliveryModule({ provide: MASTERING, useClass: ThreadMastering }),
});

/** Delivery with another way of making masters. */
export function deliveryWith(mastering: Mastering): typeof delivery {
  return defineService({ ...facts, module: deliveryModule({ provide: MASTERING, useValue: mastering }) });
}
