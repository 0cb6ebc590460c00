import { InvalidValue, MissingParameter, type DomainError } from '@cielo/errors';
import type { z } from 'zod';
import type { Path, Received } from './received.ts';
import { InvalidField, InvalidType, TextTooLong, UnknownParameter } from './validation-errors.ts';

type Issue = z.core.$ZodIssue;

/** What Zod found, as the error that clients of the Videos API know. The message names what came and then what would be right. */
export function describeIssue(found: Issue, received: Received): DomainError {
  const issue = asTypeIssue(found);
  const value = at(received.value, issue.path);
  if (issue.code === 'invalid_union' && value !== undefined) return describeUnion(issue, received);
  const param = received.spell(issue.path) || null;
  if (value === undefined && param && issue.code !== 'custom') {
    return new MissingParameter(`Missing required parameter: '${param}'.`, { param });
  }
  return describe(issue, value, param, received);
}

/** A type of our own (a file) is a custom check for Zod. */
function asTypeIssue(issue: Issue): Issue {
  const expected = issue.code === 'custom' ? (issue.params as { expected?: unknown } | undefined)?.expected : undefined;
  if (typeof expected !== 'string') return issue;
  return { code: 'invalid_type', expected, path: issue.path, message: issue.message } as Issue;
}

function describe(issue: Issue, value: unknown, param: string | null, received: Received): DomainError {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(param, [issue.expected], value);
    case 'unrecognized_keys':
      return new UnknownParameter(received.spell([...issue.path, issue.keys[0]!]));
    case 'invalid_value':
      return new InvalidValue(`Invalid value: ${show(value)}. Allowed values are: ${list(issue.values.map(show))}.`, {
        param,
      });
    case 'too_big':
      if (issue.origin === 'string') {
        const length = String(value).length;
        return new TextTooLong(`'${param}' is too long: ${length} characters, of which ${issue.maximum} are allowed.`, {
          param,
        });
      }
      return new InvalidValue(
        `Invalid value: ${show(value)}. ${name(param)} ${bound(issue.origin, 'at most', issue.maximum)}.`,
        { param },
      );
    case 'too_small':
      return new InvalidValue(
        `Invalid value: ${show(value)}. ${name(param)} ${bound(issue.origin, 'at least', issue.minimum)}.`,
        { param },
      );
    case 'custom': {
      const code = (issue.params as { code?: unknown } | undefined)?.code;
      if (typeof code === 'string') return new InvalidField(code, issue.message, { param });
      return new InvalidValue(issue.message, { param });
    }
    default:
      return new InvalidValue(`Invalid value: ${show(value)}. ${issue.message}.`, { param });
  }
}

/** Of several alternatives: the one that came closest, and when none fits in type, all the types that would. */
function describeUnion(issue: Extract<Issue, { code: 'invalid_union' }>, received: Received): DomainError {
  const branches = issue.errors.flatMap((errors) => errors.slice(0, 1)).map(asTypeIssue);
  const close = branches.find((error) => error.code !== 'invalid_type' || error.path.length > 0);
  if (close) return describeIssue({ ...close, path: [...issue.path, ...close.path] } as Issue, received);
  const expected = branches.map((error) => (error.code === 'invalid_type' ? error.expected : 'something else'));
  return wrongType(received.spell(issue.path) || null, expected, at(received.value, issue.path));
}

function wrongType(param: string | null, expected: readonly string[], value: unknown): DomainError {
  const wanted = [...new Set(expected.map(typeName))];
  if (!param) return new InvalidValue(`The body must be ${list(wanted, 'or')}, but is ${typeOf(value)}.`);
  return new InvalidType(`Invalid type for '${param}': expected ${list(wanted, 'or')}, but got ${typeOf(value)}.`, {
    param,
  });
}

const name = (param: string | null): string => (param ? `'${param}'` : 'It');

function bound(origin: string, word: string, limit: number | bigint): string {
  if (origin === 'string') return `must have ${word} ${limit} ${Number(limit) === 1 ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set') return `may have ${word} ${limit} elements`;
  return `must be ${word} ${limit}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'a boolean',
  object: 'an object',
  record: 'an object',
  array: 'an array',
  null: 'null',
  bigint: 'an integer',
  file: 'a file',
};
const typeName = (type: string): string => TYPE_NAMES[type] ?? type;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && 'mediaType' in value) return 'a file';
  return typeName(typeof value);
}

/** At most this much of a bad value is shown. */
const SHOWN_CHARACTERS = 80;

function show(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value}'`;
  if (typeof value === 'object' && value !== null) return typeOf(value);
  return String(value);
}

function list(words: readonly string[], and = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
