import { Controller, Delete, Get, Post } from '@nestjs/common';
import { NeedsScope } from '@cielo/access';
import { NotBuiltYet } from '@cielo/service-host';
import { NotYet } from './not-yet.ts';

/** Where programs want to be told that a video is ready. */
@Controller('v1')
@NeedsScope('videos:read')
export class WebhooksHttp {
  @Post('webhook_endpoints')
  @NeedsScope('videos:write')
  @NotYet('createWebhookEndpoint', 'Webhooks')
  create(): never {
    throw new NotBuiltYet('Registering webhook endpoints');
  }

  @Get('webhook_endpoints')
  @NotYet('listWebhookEndpoints', 'Webhooks')
  list(): never {
    throw new NotBuiltYet('Listing webhook endpoints');
  }

  @Get('webhook_endpoints/:id')
  @NotYet('retrieveWebhookEndpoint', 'Webhooks')
  retrieve(): never {
    throw new NotBuiltYet('Looking at webhook endpoints');
  }

  @Post('webhook_endpoints/:id')
  @NeedsScope('videos:write')
  @NotYet('updateWebhookEndpoint', 'Webhooks')
  update(): never {
    throw new NotBuiltYet('Changing webhook endpoints');
  }

  @Delete('webhook_endpoints/:id')
  @NeedsScope('videos:write')
  @NotYet('deleteWebhookEndpoint', 'Webhooks')
  delete(): never {
    throw new NotBuiltYet('Deleting webhook endpoints');
  }

  @Post('webhook_endpoints/:id/rotate_secret')
  @NeedsScope('videos:write')
  @NotYet('rotateWebhookSecret', 'Webhooks')
  rotate(): never {
    throw new NotBuiltYet('Rotating webhook secrets');
  }

  @Post('webhook_endpoints/:id/test')
  @NeedsScope('videos:write')
  @NotYet('testWebhookEndpoint', 'Webhooks')
  test(): never {
    throw new NotBuiltYet('Testing webhook endpoints');
  }

  @Get('webhook_event_types')
  @NotYet('listWebhookEventTypes', 'Webhooks')
  eventTypes(): never {
    throw new NotBuiltYet('Listing webhook event types');
  }
}
