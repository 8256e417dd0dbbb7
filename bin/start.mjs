// SPDX-License-Identifier: EUPL-1.2
// What `npm start` runs. Plain JavaScript: it has to work on any Node from 18 up, before anything is installed.
import { ensurePackages, runOnNode } from './with-node.mjs';

ensurePackages({ production: true });
runOnNode(['bin/serve.ts'], { NODE_ENV: 'production' });
