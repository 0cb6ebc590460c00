import { All, Controller } from '@nestjs/common';
import { NotBuiltYet, Operation } from '@cielo/service-host';
import { z } from 'zod';

/** What the API knows and this server does not do yet. */
@Controller('v1')
export class CastingNotYet {
  @All(['videos/characters', 'videos/characters/:id'])
  @Operation({
    id: 'characters',
    tag: 'Cameos and characters',
    summary: 'Characters; not on this server yet',
    answer: z.never(),
  })
  characters(): never {
    throw new NotBuiltYet('Characters');
  }

  @All(['cameos', 'cameos/*'])
  @Operation({
    id: 'cameos',
    tag: 'Cameos and characters',
    summary: 'Cameos; not on this server yet',
    answer: z.never(),
  })
  cameos(): never {
    throw new NotBuiltYet('Cameos');
  }

  @All(['auth', 'auth/*'])
  @Operation({
    id: 'auth',
    tag: 'Account',
    summary: 'Signing in; not on this server yet, use an API key',
    answer: z.never(),
  })
  auth(): never {
    throw new NotBuiltYet('Signing in');
  }
}
