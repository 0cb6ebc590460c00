import 'reflect-metadata';
import { HttpCode } from '@nestjs/common';
import type { z } from 'zod';

const OPERATION = Symbol('cielo.operation');

/** An answer that is not JSON: bytes of one of the media types, or a stream of server-sent events. */
export interface MediaAnswer {
  readonly mediaTypes: readonly string[];
  /** What the `data` of each event looks like. */
  readonly event?: z.ZodType;
}

/** Bytes of one of these types: `answer: media('video/mp4', 'image/webp')`. */
export function media(...mediaTypes: readonly string[]): MediaAnswer {
  return { mediaTypes };
}

/** Server-sent events whose data is this: `answer: eventsOf(Progress)`. */
export function eventsOf(event: z.ZodType): MediaAnswer {
  return { mediaTypes: ['text/event-stream'], event };
}

/** What the OpenAPI document says about a route. */
export interface OperationFacts {
  /** Unique in the whole API, lower camel case: `createVideo`. */
  readonly id: string;
  /** The heading under which it stands. */
  readonly tag: string;
  /** One line. */
  readonly summary: string;
  /** More, in Markdown. */
  readonly description?: string;
  /** `z.never()` for one that is not built yet and answers 501. */
  readonly answer: z.ZodType | MediaAnswer;
}

/** Describes a route and lets it answer 200. Every public method of an HTTP controller carries it. */
export function Operation(facts: OperationFacts): MethodDecorator {
  return (target, method, descriptor) => {
    Reflect.defineMetadata(OPERATION, facts, target, method);
    HttpCode(200)(target, method, descriptor);
  };
}

/** What {@link Operation} said about a method. */
export function operationOf(prototype: object, method: string): OperationFacts | undefined {
  return Reflect.getMetadata(OPERATION, prototype, method) as OperationFacts | undefined;
}
