import { Controller, Get, Inject, Req } from '@nestjs/common';
import { CallerOf, NeedsScope, Public, type Caller } from '@cielo/access';
import { CONFIG, Operation, ParamOf, QueryOf, Reply, media } from '@cielo/service-host';
import { z } from 'zod';
import { FollowLink } from '../application/follow-link.ts';
import { MakeLinks } from '../application/make-links.ts';
import { OpenContent } from '../application/open-content.ts';
import type { DeliveryConfig } from '../config.ts';
import { conditionsOf, contentReply, type HttpRequest } from './content.reply.ts';

const VideoId = z.string();
const ContentQuery = z.object({
  variant: z
    .enum(['video', 'thumbnail', 'spritesheet'])
    .default('video')
    .describe('The film itself, a picture of it, or one picture for each second in a grid'),
});
type ContentQuery = z.output<typeof ContentQuery>;

const LinkQuery = z.object({
  exp: z.coerce.number().int().describe('Unix seconds'),
  kid: z.string().max(32),
  epoch: z.coerce.number().int(),
  sig: z.string().max(64),
});
type LinkQuery = z.output<typeof LinkQuery>;

const MediaLinks = z
  .object({
    object: z.literal('video.media'),
    video_url: z.string(),
    thumbnail_url: z.string(),
    spritesheet_url: z.string(),
    expires_at: z.int().describe('Unix seconds'),
  })
  .meta({ id: 'VideoMedia' });

/** The bytes of finished clips. */
@Controller()
export class ContentHttp {
  constructor(
    private readonly openContent: OpenContent,
    private readonly makeLinks: MakeLinks,
    private readonly followLink: FollowLink,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
  ) {}

  @Get('v1/videos/:id/content')
  @NeedsScope('videos:read')
  @Operation({
    id: 'downloadVideo',
    tag: 'Videos',
    summary: 'The content of a completed video',
    description:
      'Streams, with ranges and strong ETags. Sprite sheets say their grid in `x-cielo-sprite-*` headers. ' +
      '`x-cielo-provenance` says whether the file carries signed content credentials. Not ready yet: 404.',
    answer: media('video/mp4', 'image/webp', 'image/jpeg'),
  })
  async content(
    @CallerOf() caller: Caller,
    @ParamOf('id', VideoId) id: string,
    @QueryOf(ContentQuery) { variant }: ContentQuery,
    @Req() request: HttpRequest,
  ): Promise<Reply> {
    if (this.config.DELIVERY_CONTENT_REDIRECT) {
      const links = await this.makeLinks.run(caller.accountId, id);
      return new Reply(undefined, { status: 302, headers: { location: links[variant], 'cache-control': 'no-store' } });
    }
    const opened = await this.openContent.run(caller.accountId, id, variant, conditionsOf(request));
    return contentReply(opened, 'attachment');
  }

  @Get('v1/videos/:id/media')
  @NeedsScope('videos:read')
  @Operation({
    id: 'getVideoMedia',
    tag: 'Videos',
    summary: 'Short-lived links to the content, for players that send no headers',
    answer: MediaLinks,
  })
  async media(@CallerOf() caller: Caller, @ParamOf('id', VideoId) id: string): Promise<z.output<typeof MediaLinks>> {
    const links = await this.makeLinks.run(caller.accountId, id);
    return {
      object: 'video.media',
      video_url: links.video,
      thumbnail_url: links.thumbnail,
      spritesheet_url: links.spritesheet,
      expires_at: links.expiresAt,
    };
  }

  @Public()
  @Get('media/:id/:file')
  @Operation({
    id: 'followMediaLink',
    tag: 'Videos',
    summary: 'What a short-lived link stands for',
    answer: media('video/mp4', 'image/webp', 'image/jpeg'),
  })
  async follow(
    @ParamOf('id', VideoId) id: string,
    @ParamOf('file', z.string()) file: string,
    @QueryOf(LinkQuery) signature: LinkQuery,
    @Req() request: HttpRequest,
  ): Promise<Reply> {
    const opened = await this.followLink.run(id, file, signature, conditionsOf(request));
    return contentReply(opened, 'inline');
  }
}
