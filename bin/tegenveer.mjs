#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Runs a command on the project's own Node 24, from any folder; file names are meant from where it was typed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages, runOnNode } from './with-node.mjs';

ensurePackages({ production: true });
runOnNode([join(dirname(fileURLToPath(import.meta.url)), 'command.ts'), ...process.argv.slice(2)], {
  TEGENVEER_TYPED_IN: process.cwd(),
});
