/** The file of a worker beside the module that starts it: TypeScript when that runs from sources, JavaScript when it was built. */
export function workerFile(from: string, name: string): URL {
  return new URL(`${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);
}
