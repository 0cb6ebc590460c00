import { z } from 'zod';
import { isDay } from './days.ts';

const seconds = z.int();

export const Balance = z.object({
  object: z.literal('credit.balance'),
  available: z.int().describe('What can be set aside now for any model'),
  held: z.int().describe('Set aside for generations that are under way'),
  plan: z.string(),
  blocked_because: z.string().nullable().describe('Why nothing can be set aside; null when it can'),
  sources: z.array(
    z.object({
      source: z.enum(['allowance', 'plan', 'pack', 'promotion', 'refund', 'adjustment']),
      available: z.int(),
      held: z.int(),
      starts_at: seconds.nullable().describe('Not usable before; null when it can be used now'),
      expires_at: seconds.nullable().describe('Not usable from then on; null: it never ends'),
      models: z.array(z.string()).describe('The models that it pays for; empty for all'),
    }),
  ),
  allowance: z.object({
    per_day: z.int(),
    remaining: z.int(),
    resets_at: seconds,
    time_zone: z.string().describe('The zone in which the account’s days begin'),
  }),
});

export const QuoteBody = z.strictObject({
  model: z.string().min(1).default('sora-2'),
  size: z.string().optional().describe('WIDTHxHEIGHT; default: the model’s own'),
  seconds: z.union([z.string(), z.int()]).optional().describe('Length in seconds; default: the model’s own'),
});

export const QuoteAnswer = z.object({
  object: z.literal('credit.quote'),
  model: z.string(),
  size: z.string(),
  seconds: z.string(),
  credits: z.int().describe('What will be set aside; never more is taken'),
  price_book_version: z.string(),
  available: z.int().describe('What could be set aside now'),
  affordable: z.boolean(),
});

export const EntriesQuery = z.strictObject({
  limit: z.int().min(0).max(100).default(20),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().optional().describe('The id of the last entry of the page before'),
});

export const EntryShape = z.object({
  id: z.string(),
  object: z.literal('credit.entry'),
  type: z.string().describe('What happened: hold_placed, hold_captured, …'),
  description: z.string().describe('The same in a sentence'),
  credits: z.int().describe('How many credits it was about'),
  available_change: z.int().describe('What it did to the available credits'),
  available_after: z.int(),
  held_after: z.int(),
  generation_id: z.string().nullable(),
  model: z.string().nullable(),
  reason: z.string().nullable(),
  grants: z.array(z.object({ grant_id: z.string(), credits: z.int(), from: z.string(), to: z.string() })),
  created_at: seconds,
});

export const EntryList = z.object({
  object: z.literal('list'),
  data: z.array(EntryShape),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});

const day = z.string().refine(isDay, { message: 'A day is written yyyy-mm-dd, as in 2026-11-01.' });

export const UsageQuery = z.strictObject({
  from: day.optional().describe('First day, UTC; default: 29 days before the last'),
  until: day.optional().describe('Last day, UTC; default: today'),
});

export const UsageList = z.object({
  object: z.literal('list'),
  time_zone: z.literal('UTC'),
  data: z.array(
    z.object({
      object: z.literal('credit.usage'),
      date: z.string(),
      model: z.string(),
      generations: z.int(),
      credits: z.int().describe('Credits taken'),
      refunded_credits: z.int().describe('Of these, given back later'),
    }),
  ),
});
