/** The file of a worker beside the module that starts it: TypeScript when that runs from sources, JavaScript when it was built. */
export function workerFile(from: string, name: string): URL {
  return new URL(`${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);
}

/**
 * Options of Node for a worker. One in TypeScript is compiled by Node itself, which is told to take all of TypeScript, since what a worker imports from the
 * libraries is not written for stripping alone.
 */
export function workerArguments(file: URL): string[] {
  // What is said to V8 holds for all threads already, and a thread refuses to hear it again.
  const own = process.execArgv.filter((option) => !option.startsWith('--wasm-'));
  if (!file.pathname.endsWith('.ts')) return own;
  return [...own, '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
}
