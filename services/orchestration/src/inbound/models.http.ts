import { Controller, Get } from '@nestjs/common';
import { Operation, ParamOf } from '@cielo/service-host';
import { z } from 'zod';
import { ListModels } from '../application/list-models.ts';
import { sizeText, type Model } from '../domain/model.ts';

const ModelShape = z
  .object({
    id: z.string(),
    object: z.literal('model'),
    created: z.int().describe('Unix seconds'),
    owned_by: z.string(),
    description: z.string(),
    aliases: z.array(z.string()),
    sizes: z.array(z.string()),
    default_size: z.string(),
    seconds: z.array(z.string()),
    default_seconds: z.string(),
    fps: z.object({ default: z.int(), min: z.int(), max: z.int() }),
    sound: z.boolean(),
    accepts: z.array(z.string()).describe('The optional fields that it takes'),
    plans: z.array(z.string()),
    price_class: z.string(),
    engine: z.string().describe('What serves it'),
    licence: z.string(),
  })
  .meta({ id: 'Model' });

const ModelList = z.object({ object: z.literal('list'), data: z.array(ModelShape) }).meta({ id: 'ModelList' });

const tag = 'Models';

/** What can be asked for. */
@Controller('v1/models')
export class ModelsHttp {
  constructor(private readonly models: ListModels) {}

  @Get()
  @Operation({ id: 'listModels', tag, summary: 'The models of this server', answer: ModelList })
  list() {
    return { object: 'list', data: this.models.run().map((model) => shapeOf(model, model.name)) } as const;
  }

  @Get(':id')
  @Operation({ id: 'retrieveModel', tag, summary: 'A model, by name or alias', answer: ModelShape })
  retrieve(@ParamOf('id', z.string()) id: string) {
    return shapeOf(this.models.one(id), id);
  }
}

/** Under the name that it was asked for. */
function shapeOf(model: Model, id: string): z.infer<typeof ModelShape> {
  return {
    id,
    object: 'model',
    created: model.created,
    owned_by: model.ownedBy,
    description: model.description,
    aliases: [...model.aliases],
    sizes: model.sizes.map(sizeText),
    default_size: sizeText(model.defaultSize),
    seconds: model.seconds.map(String),
    default_seconds: String(model.defaultSeconds),
    fps: model.fps,
    sound: model.sound,
    accepts: [...model.accepts],
    plans: [...model.plans],
    price_class: model.priceClass,
    engine: model.engine.server,
    licence: model.licence.id,
  };
}
