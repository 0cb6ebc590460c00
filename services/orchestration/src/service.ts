import { defineService } from '@cielo/service-host';
import { orchestrationConfig } from './config.ts';
import { OrchestrationModule } from './orchestration.module.ts';

export const orchestration = defineService({
  name: 'orchestration',
  config: orchestrationConfig,
  module: OrchestrationModule,
  uses: ['objects', 'models'],
});
