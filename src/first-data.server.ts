// SPDX-License-Identifier: EUPL-1.2
import type { House } from './house.server.ts';

/** On the first run: the real City Deals, and in demo mode the living example. A second run changes nothing. */
export async function loadFirstData(_house: House, _progress: (line: string) => void): Promise<void> {}
