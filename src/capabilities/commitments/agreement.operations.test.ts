// SPDX-License-Identifier: EUPL-1.2
// What parties promise is typed once: Sanne leads, Fenna works for Heuvelrode, Daan is the neighbour.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freezeVersion, openSigning, signAgreement, viewAgreement } from '#capabilities/agreements/public.server.ts';
import { newId } from '#kernel/ids.server.ts';
import { addVersionRow } from '#world/agreements.ts';
import { addCommitmentRow } from '#world/commitments.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld, type Space } from '#world/world.ts';
import { fillAgreement } from './agreement.operations.server.ts';
import { viewCommitment, viewDealCommitments } from './commitment.operations.server.ts';
import { makeCommitment, reviseCommitment, withdrawCommitment } from './moves.operations.server.ts';

const world = await openWorld();
const { sanne, fenna, daan } = world.people;
const { waterstede, heuvelrode } = world.organisations;
await world.mandate(fenna, 'promise');

async function newDeal(): Promise<Space> {
  const deal = await world.addSpace();
  await addDealRow(world, deal, { stage: 'development' });
  for (const party of [waterstede, heuvelrode]) await addPartyRow(world, deal, party);
  await world.seat(sanne, deal, 'project_lead');
  await world.seat(fenna, deal, 'member');
  return deal;
}

async function withDraft(deal: Space): Promise<void> {
  const version = await addVersionRow(world, deal, { number: 1, state: 'draft' });
  await world.owner(
    `insert into agreements.article (id, version_id, space_id, lineage, position, kind, title, text)
      values ($1, $2, $3, $1, 1, 'commitments', 'Inzet en acties', '')`,
    [newId(), version, deal.id],
  );
}

const inText = async (deal: Space) =>
  (await fenna.done(viewAgreement, { params: { deal: deal.slug } })).shown?.articles[0]?.promises;
const standing = async (deal: Space, who = sanne) =>
  (await who.done(viewDealCommitments, { params: { deal: deal.slug } })).text;
const fill = (deal: Space) => sanne.done(fillAgreement, { params: { deal: deal.slug } });

test('the text takes over what is promised, in the order of the parties, and says when it no longer says the same', async () => {
  const deal = await newDeal();
  await withDraft(deal);
  const { id } = await fenna.done(makeCommitment, {
    params: { deal: deal.slug },
    body: {
      organisation: heuvelrode.slug,
      what: 'wijst twee straten aan',
      dueOn: '2031-05',
      effect: 'bewoners kunnen beginnen',
      condition: 'het rijk meebetaalt',
      kind: 'action',
      state: 'made',
    },
  });
  const first = await addCommitmentRow(world, deal, waterstede, { what: 'leent een ingenieur uit', dueOn: '2030' });
  assert.deepEqual(await standing(deal), {
    number: 1,
    promises: 0,
    unrecorded: 0,
    fitting: 2,
    same: false,
  });
  assert.deepEqual(await fill(deal), { number: 1, promises: 2 });
  assert.deepEqual(await inText(deal), [
    { organisation: waterstede.name, commitmentId: first, text: 'leent een ingenieur uit, uiterlijk 2030.' },
    {
      organisation: heuvelrode.name,
      commitmentId: id,
      text: 'wijst twee straten aan, uiterlijk mei 2031, zodat bewoners kunnen beginnen. Onder voorwaarde: het rijk meebetaalt.',
    },
  ]);
  assert.equal((await standing(deal))?.same, true);
  await fenna.done(withdrawCommitment, { params: { commitment: id }, body: { reason: 'Geen geld.', version: 1 } });
  assert.equal((await standing(deal))?.same, false);
  await fill(deal);
  assert.deepEqual(
    (await inText(deal))?.map(({ commitmentId }) => commitmentId),
    [first],
  );
});

test('what not everybody in the deal may see does not come in a text that everybody reads', async () => {
  const deal = await newDeal();
  await withDraft(deal);
  for (const visibility of ['author', 'organisation'])
    await addCommitmentRow(world, deal, waterstede, { what: 'geheim', visibility, author: sanne });
  const open = await addCommitmentRow(world, deal, waterstede, { what: 'open' });
  await fill(deal);
  assert.deepEqual(
    (await inText(deal))?.map(({ commitmentId }) => commitmentId),
    [open],
  );
});

test('who leads fills it, in a draft only; the others are told nothing of it', async () => {
  const deal = await newDeal();
  const params = { deal: deal.slug };
  assert.equal(await sanne.refused(fillAgreement, { params }), 'no-draft');
  await withDraft(deal);
  assert.equal(await fenna.refused(fillAgreement, { params }), 'not-allowed');
  assert.equal(await daan.refused(fillAgreement, { params }), 'not-found');
  assert.equal(await standing(deal, fenna), null);
});

test('what somebody typed in the text alone does not go for nothing', async () => {
  const deal = await newDeal();
  await withDraft(deal);
  await world.owner(
    `insert into agreements.promise (id, version_id, space_id, organisation_id, position, text)
      select $1, id, space_id, $2, 1, 'meet de lucht.' from agreements.version where space_id = $3`,
    [newId(), waterstede.id, deal.id],
  );
  assert.deepEqual(await standing(deal), { number: 1, promises: 1, unrecorded: 1, fitting: 0, same: false });
  assert.equal(await sanne.refused(fillAgreement, { params: { deal: deal.slug } }), 'nothing-to-put');
  await addCommitmentRow(world, deal, waterstede, { what: 'meet de lucht' });
  await fill(deal);
  assert.equal((await standing(deal))?.same, true);
});

test('who signs the text promises what stands in it; what was changed after the freeze stays a draft', async () => {
  const deal = await newDeal();
  await withDraft(deal);
  const make = async (what: string) =>
    (
      await fenna.done(makeCommitment, {
        params: { deal: deal.slug },
        body: { organisation: heuvelrode.slug, what, dueOn: '2031', kind: 'action', state: 'draft' },
      })
    ).id;
  const [kept, changed] = [await make('wijst twee straten aan'), await make('meet de hitte')];
  const other = await addCommitmentRow(world, deal, waterstede, { what: 'leent een ingenieur uit', state: 'draft' });
  await fill(deal);
  const at = { params: { deal: deal.slug, number: '1' } };
  await sanne.done(freezeVersion, { ...at, body: { version: 1 } });
  await fenna.done(reviseCommitment, {
    params: { commitment: changed },
    body: { what: 'meet de hitte op vier pleinen', dueOn: '2031', kind: 'action', version: 1 },
  });
  await sanne.done(openSigning, { ...at, body: { version: 2 } });
  await world.mandate(fenna, 'sign');
  await world.stepUp(fenna);
  const hash = (await fenna.done(viewAgreement, { params: { deal: deal.slug } })).shown?.hash ?? '';
  const body = { organisation: heuvelrode.id, capacity: 'bestuursorgaan', place: 'Heuvelrode', hash };
  await fenna.done(signAgreement, { ...at, body });
  const see = (commitment: string) => sanne.done(viewCommitment, { params: { commitment } });
  const { state, promisedFunction, versions, story } = await see(kept);
  assert.deepEqual(
    [state, promisedFunction, versions.map(({ what }) => what), story.map(({ move }) => move)],
    ['made', 'Beleidsmedewerker mobiliteit', ['wijst twee straten aan'], ['draft', 'promise']],
  );
  assert.deepEqual([(await see(changed)).state, (await see(other)).state], ['draft', 'draft']);
});
