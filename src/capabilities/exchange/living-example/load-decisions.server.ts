// SPDX-License-Identifier: EUPL-1.2
import { loadDecision } from '#capabilities/decisions/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type OrganisationKey, type PersonKey, people } from './cast.ts';
import type { Days } from './days.ts';
import { decisions } from './decisions.ts';

interface Known {
  readonly days: Days;
  readonly spaceId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationId: (key: OrganisationKey) => string;
  /** Ids of deal texts by deal and number. */
  readonly agreements: ReadonlyMap<string, string>;
}

/** Writes the decisions down, each with what was said about it; their ids by the key the data uses. */
export async function putDecisions(at: Acting, known: Known): Promise<ReadonlyMap<string, string>> {
  const { days, spaceId, personId, organisationId, agreements } = known;
  const ids = new Map<string, string>();
  const home = (person: PersonKey) => {
    const { organisation } = people[person];
    return organisation === null ? null : organisationId(organisation);
  };
  const said = ({ person, text }: { person: PersonKey; text: string }) => ({
    text,
    authorId: personId(person),
    organisationId: home(person),
  });
  for (const {
    key,
    space,
    author,
    asked = [],
    voices = [],
    questions = [],
    reactions = [],
    changes = [],
    ...given
  } of decisions(days)) {
    const { id } = await loadDecision(at, {
      ...given,
      spaceId: spaceId(space),
      authorId: personId(author),
      organisationId: home(author),
      asked: asked.map(organisationId),
      voices: voices.map(({ person, ...voice }) => ({
        ...voice,
        authorId: personId(person),
        organisationId: home(person) ?? '',
        functionTitle: people[person].functionTitle,
      })),
      questions: questions.map(({ answer, ...one }) => ({ ...said(one), ...(answer === undefined ? {} : { answer }) })),
      reactions: reactions.map(said),
      changes: changes.map((one) => ({
        ...one,
        targetId: one.kind === 'agreement' ? (agreements.get(`${space} ${one.targetId}`) ?? null) : one.targetId,
      })),
    });
    ids.set(key, id);
  }
  return ids;
}
