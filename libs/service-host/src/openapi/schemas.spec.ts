import { expect, it } from 'vitest';
import { z } from 'zod';
import { filePart } from '../http/uploaded-part.ts';
import { Schemas } from './schemas.ts';

it('named schemas become components, wherever they are used', () => {
  const schemas = new Schemas();
  const Video = z.object({ id: z.string(), credits: z.bigint() }).meta({ id: 'Video' });
  expect(schemas.outgoing(z.object({ data: z.array(Video) }))).toMatchObject({
    properties: { data: { items: { $ref: '#/components/schemas/Video' } } },
  });
  expect(schemas.outgoing(Video)).toEqual({ $ref: '#/components/schemas/Video' });
  expect(schemas.named).toEqual({
    Video: {
      type: 'object',
      properties: { id: { type: 'string' }, credits: { type: 'integer', format: 'int64' } },
      required: ['id', 'credits'],
      additionalProperties: false,
    },
  });
});

it('what is sent and what is answered may differ under one name', () => {
  const schemas = new Schemas();
  const Limit = z.object({ limit: z.number().default(20) }).meta({ id: 'Limit' });
  expect(schemas.outgoing(Limit)).toEqual({ $ref: '#/components/schemas/Limit' });
  expect(schemas.incoming(z.object({ inner: Limit }))).toMatchObject({
    properties: { inner: { $ref: '#/components/schemas/LimitOther' } },
  });
  expect(schemas.named).toMatchObject({
    Limit: { required: ['limit'] },
    LimitOther: { properties: { limit: { default: 20 } } },
  });
});

it('a file is binary, and a property may be called id or $ref', () => {
  expect(new Schemas().incoming(z.object({ file: filePart(), $ref: z.string() }))).toMatchObject({
    properties: { file: { type: 'string', format: 'binary' }, $ref: { type: 'string' } },
  });
});
