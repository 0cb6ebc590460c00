// Building servers that are written in Go, each pinned by a go.mod and a go.sum of this folder.
import { CannotInstall, output } from './server.ts';

/** What a Go build may depend on: nothing outside the pinned module, and no other compiler than the one that is here. */
const SEALED = { GOTOOLCHAIN: 'local', GOWORK: 'off', CGO_ENABLED: '0', GOFLAGS: '' };

/** `go` with these arguments, sealed. */
export function go(args: readonly string[], cwd: string): Promise<string> {
  return output('go', args, cwd, SEALED);
}

/** @throws CannotInstall when there is no Go or an older one. `what` is built with it: 'The S3 server'. */
export async function checkGo(what: string, oldest: readonly [number, number]): Promise<void> {
  const needs = `${what} is built with Go ${oldest.join('.')} or newer`;
  const said = await go(['env', 'GOVERSION'], import.meta.dirname).catch(() => {
    throw new CannotInstall(`${needs}, and there is no program 'go'.`);
  });
  const [major = 0, minor = 0] = said.trim().replace('go', '').split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    throw new CannotInstall(`${needs}; this is ${said.trim()}.`);
}
