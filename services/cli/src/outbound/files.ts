import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Files, PartialFile } from '../application/needs.ts';
import { FileProblem } from '../domain/problem.ts';

/** Files below and around the folder that the command runs in. */
export class LocalFiles implements Files {
  constructor(private readonly cwd: string) {}

  async look(output: string | undefined): Promise<{ isFolder: boolean }> {
    const path = resolve(this.cwd, output ?? '.');
    const isFolder = output === undefined || (await isDirectory(path));
    if (!isFolder && /[\\/]$/.test(output)) throw new FileProblem(`There is no folder ${output}`);
    await mustTakeFiles(isFolder ? path : dirname(path), output ?? 'this folder');
    return { isFolder: isFolder && output !== undefined };
  }

  async read(path: string): Promise<Uint8Array> {
    try {
      return await readFile(resolve(this.cwd, path));
    } catch (error) {
      throw problem(`Cannot read ${path}`, error);
    }
  }

  async openPartial(path: string): Promise<PartialFile> {
    const target = resolve(this.cwd, path);
    const temporary = `${target}.${randomUUID().slice(0, 8)}.part`;
    try {
      return new TemporaryFile(await open(temporary, 'wx'), temporary, target);
    } catch (error) {
      throw problem(`Cannot write ${path}`, error);
    }
  }
}

class TemporaryFile implements PartialFile {
  private sizeBytes = 0;

  constructor(
    private readonly handle: FileHandle,
    private readonly temporary: string,
    private readonly target: string,
  ) {}

  async write(bytes: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, this.sizeBytes);
        done += bytesWritten;
        this.sizeBytes += bytesWritten;
      }
    } catch (error) {
      throw problem(`Cannot write ${this.target}`, error);
    }
  }

  async restart(): Promise<void> {
    await this.handle.truncate(0);
    this.sizeBytes = 0;
  }

  async keep(): Promise<void> {
    try {
      await this.handle.sync();
      await this.handle.close();
      await rename(this.temporary, this.target);
    } catch (error) {
      throw problem(`Cannot write ${this.target}`, error);
    }
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.temporary, { force: true });
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function mustTakeFiles(folder: string, name: string): Promise<void> {
  if (!(await isDirectory(folder))) throw new FileProblem(`There is no folder ${folder} for ${name}`);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw problem(`Cannot write into ${folder}`, error);
  }
}

function problem(what: string, error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const words =
    {
      ENOSPC: 'the disk is full',
      EACCES: 'not permitted',
      EROFS: 'read-only',
      EISDIR: 'it is a folder',
      ENOENT: 'there is no such file',
    }[code] ?? code;
  return new FileProblem(`${what}: ${words}`, { cause: error });
}
