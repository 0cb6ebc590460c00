import { RenderFailed, type Reference, type RenderRequest } from '@cielo/inference';
import { MOST_CHAPTERS, MOST_SECONDS, NoState, readState, type State } from './state.ts';

const MiB = 1_048_576;
/** Of all references together: what fits into one request. */
const MOST_BYTES = 16 * MiB;

interface Rule {
  readonly mediaTypes: readonly string[];
  readonly mostBytes: number;
  /** How many of the role a request may bring. */
  readonly most: number;
}

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

const RULES: Readonly<Record<Reference['role'], Rule>> = {
  first_frame: { mediaTypes: PICTURES, mostBytes: 16 * MiB, most: 1 },
  state: { mediaTypes: ['application/octet-stream'], mostBytes: MiB, most: 1 },
};

/** What a request's references come to, each judged by its role, type and size, and by nothing that has to be decoded. */
export interface Asked {
  readonly firstFrame?: Reference;
  readonly state?: State;
}

/** @throws RenderFailed, not to be retried, that names the reference, what is wrong with it, and what would be right */
export function readReferences({ references = [], seconds }: RenderRequest): Asked {
  const names = new Map(references.map((reference, at) => [reference, `reference ${at + 1} (${reference.role})`]));
  let bytes = 0;
  for (const [reference, name] of names) {
    const { role, mediaType, data } = reference;
    const { mediaTypes, mostBytes, most } = RULES[role];
    const alike = references.filter((each) => each.role === role).length;
    if (alike > most)
      refuse(`there are ${alike} references with the role ${role}, but at most ${most} can be followed`);
    if (!mediaTypes.includes(mediaType))
      refuse(`${name} is of the type ${JSON.stringify(mediaType.slice(0, 60))}, but must be ${mediaTypes.join(', ')}`);
    if (data.length > mostBytes) refuse(`${name} has ${data.length} bytes, but at most ${mostBytes} are taken`);
    bytes += data.length;
  }
  if (bytes > MOST_BYTES) refuse(`the references have ${bytes} bytes together, but at most ${MOST_BYTES} are taken`);
  const one = (role: Reference['role']): Reference | undefined => references.find((each) => each.role === role);
  const [firstFrame, state] = [one('first_frame'), one('state')];
  if (firstFrame && state)
    refuse(
      `${names.get(firstFrame)} and ${names.get(state)} exclude each other: a clip that goes on begins where it ended`,
    );
  return {
    ...(firstFrame ? { firstFrame } : {}),
    ...(state ? { state: stateFrom(state, names.get(state)!, seconds) } : {}),
  };
}

function stateFrom({ data }: Reference, name: string, seconds: number): State {
  const state = reading(name, () => readState(data));
  const whole = state.chapters.at(-1)!.graph.seconds + state.leadMs / 1000 + seconds;
  if (whole > MOST_SECONDS)
    refuse(`${name} would go on to second ${whole}, but a clip is at most ${MOST_SECONDS} seconds long`);
  if (state.chapters.length === MOST_CHAPTERS) refuse(`${name} has gone on ${MOST_CHAPTERS - 1} times already`);
  return state;
}

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoState) refuse(`${name} cannot be followed: ${error.message}`);
    throw error;
  }
}

function refuse(message: string): never {
  throw new RenderFailed(message, false);
}
