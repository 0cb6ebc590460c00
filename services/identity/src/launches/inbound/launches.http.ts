import { Controller, Get } from '@nestjs/common';
import { Public } from '@cielo/access';
import { Operation } from '@cielo/service-host';
import { z } from 'zod';
import { ShowLaunches } from '../application/show-launches.ts';

const LaunchList = z.object({
  object: z.literal('list'),
  version: z.int(),
  data: z.array(
    z.object({
      object: z.literal('launch'),
      country: z.string().describe('ISO 3166-1 alpha-2'),
      stage: z.enum(['closed', 'waitlist', 'invite', 'open', 'paused', 'blocked']),
      clients: z.array(z.string()),
      plans: z.array(z.string()),
      models: z.array(z.string()).nullable().describe('null: every model'),
      opens_at: z.int().nullable().describe('Unix seconds; null: it is open already'),
    }),
  ),
});

/** Where Cielo is open, for everybody to see. */
@Controller('v1/launches')
export class LaunchesHttp {
  constructor(private readonly showLaunches: ShowLaunches) {}

  @Get()
  @Public()
  @Operation({
    id: 'listLaunches',
    tag: 'Launches',
    summary: 'What is open where; a country that is not listed is closed',
    answer: LaunchList,
  })
  async list() {
    const { version, countries } = await this.showLaunches.run();
    const data = Object.values(countries)
      .sort((a, b) => (a.country < b.country ? -1 : 1))
      .map(({ country, stage, clients, plans, models, fromMs }) => ({
        object: 'launch',
        country,
        stage,
        clients,
        plans,
        models: models ?? null,
        opens_at: fromMs === undefined ? null : Math.floor(fromMs / 1000),
      }));
    return { object: 'list', version, data };
  }
}
