// SPDX-License-Identifier: EUPL-1.2
import type { State } from './codes.ts';

interface Numbered {
  readonly number: number;
  readonly state: State;
}

const inForce: readonly State[] = ['signed', 'published'];
const gone: readonly State[] = ['replaced', 'withdrawn'];

/** The version a reader wants to see: the newest that is alive; else the newest of all. */
export const currentOf = <V extends Numbered>(versions: readonly V[]): V | undefined =>
  versions.findLast(({ state }) => !gone.includes(state)) ?? versions.at(-1);

/** What beginning a new version means now: the first text, the next draft, an extension; or not while it is being signed. */
export function nextVersion(
  versions: readonly Numbered[],
): { number: number; kind: 'first' | 'extension'; basedOn: number | null; replaces: number | null } | 'being-signed' {
  const number = (versions.at(-1)?.number ?? 0) + 1;
  const alive = versions.findLast(({ state }) => !gone.includes(state));
  if (alive?.state === 'signing') return 'being-signed';
  const agreed = versions.findLast(({ state }) => inForce.includes(state));
  const kind = agreed ? 'extension' : 'first';
  const basedOn = (alive ?? versions.at(-1))?.number ?? null;
  return { number, kind, basedOn, replaces: alive && !inForce.includes(alive.state) ? alive.number : null };
}
