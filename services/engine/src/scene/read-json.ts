/** Scene graphs, states and storyboards are flatter than this by far. */
const DEEPEST = 32;

/**
 * JSON from outside. What is nested deeper than we ever nest is refused before it is parsed: parsing it works, and whatever walks it later
 * would run out of stack.
 *
 * @throws SyntaxError
 */
export function readJson(text: string): unknown {
  let depth = 0;
  let isText = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '\\' && isText) i += 1;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) throw new SyntaxError(`it is nested deeper than ${DEEPEST} levels`);
  }
  return JSON.parse(text);
}
