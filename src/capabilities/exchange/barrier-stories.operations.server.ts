// SPDX-License-Identifier: EUPL-1.2
import { loadBarrierWay } from '#capabilities/barriers/public.server.ts';
import { findDeal } from '#capabilities/deals/public.server.ts';
import { organisationBy } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { refuse } from '#kernel/pure/refusal.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import * as contract from './contracts/barrier-stories.ts';

export const loadBarrierStory = operation(contract.loadBarrierStory, async ({ body: { story } }, at) => {
  const deal = await findDeal(at, story.deal);
  const way = deal && (await loadBarrierWay(at, deal.id, slugOf(story.barrier), await wayOf(at, story)));
  return way ?? refuse('no-such-barrier');
});

/** From the words of the file to the fields of the house; an organisation that is not in here stays in words. */
async function wayOf(at: Acting, story: contract.BarrierStory) {
  const idOf = async (name: string | null) => (name === null ? null : ((await organisationBy(at, name))?.id ?? null));
  const ownerId = await idOf(story.owner.organisation);
  const { about, law, topic, route, requested, verdict } = story;
  return {
    fields: {
      about,
      law,
      topic,
      route,
      requested,
      supposed_rule: story.supposedRule,
      verdict: verdict.code,
      verdict_by: verdict.by,
      verdict_why: verdict.why,
      ...(verdict.on === null ? {} : { verdict_on: verdict.on }),
      ...(ownerId === null ? {} : { owner_id: ownerId, owner_function: story.owner.function }),
    },
    steps: await Promise.all(
      story.steps.map(async ({ key, on, by, note, source }) => {
        const who = { organisationId: await idOf(by), note, source };
        return { move: 'tell' as const, happenedOn: on, sourceKey: key, ...who };
      }),
    ),
    answers: await Promise.all(
      story.answers.map(async ({ key, by, organisation, on, ...answer }) => {
        const who = { organisationId: await idOf(organisation), givenBy: by };
        return { ...answer, ...who, sourceKey: key, state: 'published' as const, answeredOn: on };
      }),
    ),
  };
}
