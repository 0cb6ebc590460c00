/** The chunks of a body, until the signal says stop: then its reason is thrown, also while a chunk is awaited. */
export async function* untilAborted(
  body: Uint8Array | AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  if (body instanceof Uint8Array) return yield body;
  if (!signal) return yield* body;
  let stop: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  aborted.catch(() => {});
  const chunks = body[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await Promise.race([chunks.next(), aborted]);
      ended = done === true;
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // Not awaited: a source that hangs would hang us with it.
    if (!ended) void chunks.return?.().catch(() => {});
  }
}
