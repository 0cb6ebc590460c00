import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InjectionToken } from '@nestjs/common';
import type { Readiness } from '../health/health-checks.ts';
import type { OpenApiFragment } from '../openapi/openapi.ts';

/** A method and a path in the syntax of find-my-way: `/v1/videos/:id/content`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** A service that runs. Somebody else listens and hands it requests. */
export interface RunningService {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly openapi: OpenApiFragment;
  handle(request: IncomingMessage, response: ServerResponse): void;
  ready(): Promise<Readiness>;
  /** Resolves when the service has handled every event said before the call. */
  drained(): Promise<void>;
  /** What the service has under a token or class, for those who start it. */
  get<T>(token: InjectionToken<T>): T;
  /** Takes no more work and waits for what is in hand. */
  close(): Promise<void>;
}
