/** The lines that are spoken in a clip, from its cues. Undefined when these are not what cues are. */
export function spokenLinesOf(cues: Uint8Array): readonly string[] | undefined {
  try {
    const { speech } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(cues)) as { speech?: unknown };
    if (!Array.isArray(speech)) return undefined;
    const lines = speech.map((line: unknown) => (line as { text?: unknown } | null)?.text);
    return lines.every((line) => typeof line === 'string') ? (lines as string[]) : undefined;
  } catch {
    return undefined;
  }
}
