// SPDX-License-Identifier: EUPL-1.2
// The methods command on this machine: finds the methods by listing their folders, reads and writes files.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMethods } from '#methods/command.ts';
import type { AnyMethod } from '#methods/core/method.ts';

export const methodsFolder = join(import.meta.dirname, '..', '..', 'src', 'methods');

/** The areas that have a file of this name, with what it exports. */
export async function loadAreas<T>(file: string): Promise<readonly T[]> {
  const paths = readdirSync(methodsFolder)
    .map((area) => join(methodsFolder, area, file))
    .filter((path) => existsSync(path));
  return Promise.all(paths.sort().map((path): Promise<T> => import(pathToFileURL(path).href)));
}

/** Every method of every area, sorted by name. */
export async function allMethods(): Promise<readonly AnyMethod[]> {
  const areas = await loadAreas<{ readonly methods: readonly AnyMethod[] }>('methods.ts');
  return areas.flatMap(({ methods }) => methods).sort((a, b) => a.id.localeCompare(b.id));
}

/** `tegenveer methods …`: gives the exit code (0 a result, 1 not understood, 2 refused). */
export async function runMethodsCommand(args: readonly string[]): Promise<number> {
  return runMethods(args, {
    methods: await allMethods(),
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text),
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  });
}
