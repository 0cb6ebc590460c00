import type { IncomingMessage, ServerResponse } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { InvalidValue } from '@cielo/errors';
import type { z } from 'zod';
import { BracketedFields } from './brackets.ts';
import { tooLarge } from './body-size.ts';
import { convertTexts } from './convert-text.ts';
import { HttpProblem } from './problem.ts';
import type { Received } from './received.ts';
import { Spool } from './spool.ts';
import type { UploadedPart } from './uploaded-part.ts';

const MAX_PARTS = 1000;

interface Limits {
  readonly maxBytes: number;
  readonly maxTextBytes: number;
}

type Part = readonly [name: string, value: string | Promise<UploadedPart>];

/** A multipart body as the object that JSON would have been: nested by the names' brackets, texts in the types of the schema. */
export async function readMultipart(
  raw: IncomingMessage,
  response: ServerResponse,
  schema: z.ZodType,
  limits: Limits,
): Promise<Received> {
  const spool = new Spool();
  response.once('close', () => void spool.clear().catch(() => {}));
  const parts = await readParts(raw, spool, limits);
  const fields = new BracketedFields();
  for (const [name, value] of parts) fields.add(name, await value);
  const { value, spell } = fields.received();
  return { value: convertTexts(schema, value), spell };
}

/** The parts in the order in which they came, read to the end: a file may come before the fields that say what it is for. */
function readParts(raw: IncomingMessage, spool: Spool, { maxBytes, maxTextBytes }: Limits): Promise<readonly Part[]> {
  return new Promise((resolve, reject) => {
    const parser = openParser(raw, { maxBytes, maxTextBytes });
    const parts: Part[] = [];
    let size = 0;
    let textBytes = 0;
    const count = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) fail(tooLarge(maxBytes));
    };
    const fail = (error: unknown) => {
      raw.off('data', count);
      raw.unpipe(parser);
      parser.destroy();
      for (const [, value] of parts) Promise.resolve(value).catch(() => {});
      reject(error instanceof HttpProblem || error instanceof InvalidValue ? error : broken(error));
    };
    parser.on('field', (name: string, value: string, nameCut: boolean) => {
      if (nameCut) fail(new HttpProblem(400, 'A field of the form has a name that is too long.'));
      textBytes += value.length;
      if (textBytes > maxTextBytes) fail(tooLarge(maxTextBytes));
      parts.push([name, value]);
    });
    parser.on('file', (name: string, stream: BusboyFileStream, filename: string | undefined) => {
      const part = spool.take(filename ?? '', stream as AsyncIterable<Buffer>);
      part.catch(fail);
      parts.push([name, part]);
    });
    parser.once('partsLimit', () => fail(new HttpProblem(400, `The form has more than ${MAX_PARTS} parts.`)));
    parser.once('error', fail);
    parser.once('finish', () => resolve(parts));
    raw.once('aborted', () => fail(new Error('the connection ended')));
    raw.on('data', count);
    raw.pipe(parser);
  });
}

function openParser(raw: IncomingMessage, { maxBytes, maxTextBytes }: Limits): BusboyInstance {
  if (Number(raw.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  try {
    return new Busboy({
      headers: raw.headers as BusboyHeaders,
      limits: { parts: MAX_PARTS, fieldNameSize: 200, fieldSize: maxTextBytes + 1, fileSize: maxBytes },
    });
  } catch (error) {
    throw broken(error);
  }
}

function broken(cause: unknown): HttpProblem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new HttpProblem(400, `The multipart body cannot be read: ${why}.`);
}
