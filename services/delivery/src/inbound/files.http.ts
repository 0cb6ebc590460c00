import { Controller, Delete, Get, Post } from '@nestjs/common';
import { NeedsScope } from '@cielo/access';
import { NotBuiltYet } from '@cielo/service-host';
import { NotYet } from './not-yet.ts';

/** Files that requests refer to. */
@Controller('v1/files')
@NeedsScope('videos:read')
export class FilesHttp {
  @Post()
  @NeedsScope('videos:write')
  @NotYet('createFile', 'Files')
  create(): never {
    throw new NotBuiltYet('Uploading files');
  }

  @Get()
  @NotYet('listFiles', 'Files')
  list(): never {
    throw new NotBuiltYet('Listing files');
  }

  @Get(':id')
  @NotYet('retrieveFile', 'Files')
  retrieve(): never {
    throw new NotBuiltYet('Looking at files');
  }

  @Delete(':id')
  @NeedsScope('videos:write')
  @NotYet('deleteFile', 'Files')
  delete(): never {
    throw new NotBuiltYet('Deleting files');
  }

  @Get(':id/content')
  @NotYet('downloadFile', 'Files')
  content(): never {
    throw new NotBuiltYet('Downloading files');
  }
}
