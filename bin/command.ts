// SPDX-License-Identifier: EUPL-1.2
// Entry of `bin/tegenveer`, on the project's own Node.
import { run } from '../src/commands/main.server.ts';

process.exitCode = await run(process.argv.slice(2), process.env, (line) => void process.stdout.write(`${line}\n`));
