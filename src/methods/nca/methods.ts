// SPDX-License-Identifier: EUPL-1.2
import { nca } from './nca.ts';

export const methods = [nca];
