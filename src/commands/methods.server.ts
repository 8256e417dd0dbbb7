// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, writeFileSync } from 'node:fs';
import { runMethods } from '#methods/command.ts';
import { allMethods } from '../../bin/lib/methods.ts';
import type { Command } from './command.ts';

/** `methods <name> --in … --out …`: the numbers of `src/methods`, without a house around them. */
export const methodsCommand: Command = {
  usage: '<name> --in <file> [--out <file>]',
  about: 'Run one of the methods for comparing few cases; without a name it lists them.',
  run: async ({ args, file }) => {
    const code = await runMethods(args, {
      methods: await allMethods(),
      readText: (path) => readFileSync(file(path), 'utf8'),
      writeText: (path, text) => writeFileSync(file(path), text),
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
    });
    return code === 0;
  },
};
