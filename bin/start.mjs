// SPDX-License-Identifier: EUPL-1.2
// What `npm start` runs. Plain JavaScript: it has to work on any Node from 18 up, before anything is installed.
import { ensurePackages, runFirst, runOnNode, servingEnvironment, servingFlags } from './with-node.mjs';

ensurePackages({ production: true });
runFirst([...servingFlags, 'bin/build.ts'], servingEnvironment);
runOnNode([...servingFlags, 'bin/serve.ts'], servingEnvironment);
