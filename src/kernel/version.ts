// SPDX-License-Identifier: EUPL-1.2
import pack from '../../package.json' with { type: 'json' };

/** Version of the program, as its package says. */
export const programVersion: string = pack.version;
