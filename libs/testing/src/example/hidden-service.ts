import { Controller, Get, Module } from '@nestjs/common';
import { defineConfig, defineService } from '@cielo/service-host';

@Controller('v1/hidden')
class Hidden {
  @Get() look(): object {
    return {};
  }
}

@Module({ controllers: [Hidden] })
class HiddenModule {}

/** A service with a route that nobody described. */
export const hidden = defineService({ name: 'hidden', config: defineConfig({}), module: HiddenModule });
