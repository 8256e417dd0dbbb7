// SPDX-License-Identifier: EUPL-1.2
import { loadSession, loadSetup } from '#capabilities/sessions/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type OrganisationKey, type PersonKey, people } from './cast.ts';
import type { Days } from './days.ts';
import { sessions, setups } from './sessions.ts';

interface Known {
  readonly days: Days;
  readonly spaceId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationId: (key: OrganisationKey) => string;
  readonly decisions: ReadonlyMap<string, string>;
}

/** Writes sessions and set-ups down, with the decisions that came out of them. */
export async function putSessions(
  at: Acting,
  { days, spaceId, personId, organisationId, decisions }: Known,
): Promise<void> {
  const ids = new Map<string, string>();
  const home = (person: PersonKey) => {
    const { organisation } = people[person];
    return organisation === null ? null : organisationId(organisation);
  };
  const by = (person: PersonKey) => ({ authorId: personId(person), organisationId: home(person) });
  for (const {
    key,
    space,
    author,
    present = [],
    excused = [],
    successors = [],
    decisions: out = [],
    ...given
  } of sessions(days)) {
    const line = (status: 'present' | 'excused') => (person: PersonKey) => ({
      personId: personId(person),
      organisationId: home(person),
      status,
      successor: successors.includes(person),
    });
    const folder =
      space === 'straten-en-water' ? 'coalities' : space === 'meten-op-straat' ? 'gemeenschappen' : 'deals';
    const { id } = await loadSession(at, {
      ...given,
      ...by(author),
      spaceId: spaceId(space),
      attendance: [...present.map(line('present')), ...excused.map(line('excused'))],
      outcomes: out.map(({ key: decision, label }) => {
        const targetId = decisions.get(decision) ?? '';
        return { kind: 'decision', targetId, label, href: `/${folder}/${space}/besluiten/${targetId}` };
      }),
    });
    ids.set(key, id);
  }
  for (const { space, author, session, ...setup } of setups(days))
    await loadSetup(at, {
      ...setup,
      ...by(author),
      spaceId: spaceId(space),
      sessionId: session === null ? null : (ids.get(session) ?? null),
    });
}
