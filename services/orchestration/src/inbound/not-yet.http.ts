import { Controller, Get, Post } from '@nestjs/common';
import { NeedsScope } from '@cielo/access';
import { NotBuiltYet, Operation } from '@cielo/service-host';
import { z } from 'zod';

const Never = z.never();

/** Videos made from videos: known to the API, not built yet. */
@Controller('v1/videos')
@NeedsScope('videos:write')
export class VideosNotYet {
  @Post('edits')
  @Operation({ id: 'editVideo', tag: 'Videos', summary: 'Change a video (not available yet)', answer: Never })
  edits(): never {
    throw new NotBuiltYet('Editing videos');
  }

  @Post('extensions')
  @Operation({ id: 'extendVideo', tag: 'Videos', summary: 'Continue a video (not available yet)', answer: Never })
  extensions(): never {
    throw new NotBuiltYet('Extending videos');
  }

  @Post(':id/remix')
  @Operation({ id: 'remixVideo', tag: 'Videos', summary: 'Make a video anew (not available yet)', answer: Never })
  remix(): never {
    throw new NotBuiltYet('Remixing videos');
  }
}

/** Many requests in one file: known to the API, not built yet. */
@Controller('v1/batches')
@NeedsScope('videos:read')
export class BatchesNotYet {
  @Post()
  @NeedsScope('videos:write')
  @Operation({ id: 'createBatch', tag: 'Batches', summary: 'Start a batch (not available yet)', answer: Never })
  create(): never {
    throw new NotBuiltYet('Batches');
  }

  @Get()
  @Operation({ id: 'listBatches', tag: 'Batches', summary: 'Your batches (not available yet)', answer: Never })
  list(): never {
    throw new NotBuiltYet('Batches');
  }

  @Get(':id')
  @Operation({ id: 'retrieveBatch', tag: 'Batches', summary: 'A batch (not available yet)', answer: Never })
  retrieve(): never {
    throw new NotBuiltYet('Batches');
  }

  @Post(':id/cancel')
  @NeedsScope('videos:write')
  @Operation({ id: 'cancelBatch', tag: 'Batches', summary: 'Cancel a batch (not available yet)', answer: Never })
  cancel(): never {
    throw new NotBuiltYet('Batches');
  }
}
