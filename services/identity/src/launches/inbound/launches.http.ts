import { Controller, Get } from '@nestjs/common';
import { Public } from '@cielo/access';
import { Operation } from '@cielo/service-host';
import { z } from 'zod';
import { countryName } from '../../accounts/domain/places.ts';
import { ShowLaunches } from '../application/show-launches.ts';
import { STAGES, type Stage } from '../domain/launch.ts';

const LaunchList = z.object({
  object: z.literal('list'),
  version: z.int(),
  data: z.array(
    z.object({
      object: z.literal('launch'),
      country: z.string().describe('ISO 3166-1 alpha-2'),
      name: z.string(),
      stage: z.enum(STAGES),
      clients: z.array(z.string()),
      plans: z.array(z.string()),
      models: z.array(z.string()).describe('Empty: every model'),
      opens_at: z.int().nullable().describe('Unix seconds; null: it counts already'),
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
    const [{ version, countries }, stops] = await Promise.all([this.showLaunches.run(), this.showLaunches.stops()]);
    const data = Object.values(countries)
      .sort((a, b) => (a.country < b.country ? -1 : 1))
      .map(({ country, stage, clients, plans, models, fromMs }) => ({
        object: 'launch',
        country,
        name: countryName(country),
        stage: stops.everything || stops.countries.includes(country) ? pausedOr(stage) : stage,
        clients,
        plans,
        models,
        opens_at: fromMs === null ? null : Math.floor(fromMs / 1000),
      }));
    return { object: 'list', version, data };
  }
}

/** Where generating is stopped, what was open is paused; what was not is as it was. */
function pausedOr(stage: Stage): Stage {
  return stage === 'open' || stage === 'invite' ? 'paused' : stage;
}
