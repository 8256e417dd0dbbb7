// SPDX-License-Identifier: EUPL-1.2
import { accessTests } from '#world/access.ts';
import {
  addArticleRow,
  addCommentRow,
  addDecisionRow,
  addPromiseRow,
  addSignatureRow,
  addStandingRow,
  addVersionRow,
} from '#world/agreements.ts';
import { addDealRow, addPartyRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { people, organisations, owner } = world;
const { sanne, fenna, joris, tjeerd, noor, eva, mirjam, daan } = people;
const { waterstede, heuvelrode, middenland } = organisations;

const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
const open = await world.addSpace({ parent: programme, visibility: 'public' });
const known = await world.addSpace({ parent: programme, visibility: 'network' });
const closed = await world.addSpace({ parent: programme, visibility: 'parties' });
await world.seat(noor, programme, 'dealmaker');
await world.seat(eva, programme, 'learning_evaluator');
await world.seat(sanne, closed, 'project_lead');
await world.seat(fenna, closed, 'member');
await world.seat(joris, closed, 'observer');
await world.seat(tjeerd, closed, 'guest');
await world.seat(sanne, known, 'project_lead');
await world.seat(fenna, known, 'member');
for (const person of [sanne, mirjam, daan]) await world.mandate(person, 'sign');
await world.mandate(fenna, 'administer');
for (const deal of [open, known, closed]) {
  await addDealRow(world, deal, { stage: 'development' });
  for (const party of [waterstede, heuvelrode, middenland]) await addPartyRow(world, deal, party);
}

const versions = {
  replaced: await addVersionRow(world, closed, { number: 1, state: 'replaced' }),
  draft: await addVersionRow(world, closed, { number: 2, state: 'draft' }),
  signing: await addVersionRow(world, known, { number: 1, state: 'signing' }),
  published: await addVersionRow(world, open, { number: 1, state: 'published' }),
  openDraft: await addVersionRow(world, open, { number: 2, state: 'draft' }),
};
const articles = {
  replaced: await addArticleRow(world, closed, versions.replaced),
  draft: await addArticleRow(world, closed, versions.draft),
  commented: await addArticleRow(world, closed, versions.draft, 2),
  signing: await addArticleRow(world, known, versions.signing),
  published: await addArticleRow(world, open, versions.published),
  openDraft: await addArticleRow(world, open, versions.openDraft),
};
const comment = await addCommentRow(world, closed, articles.commented, fenna);
const [{ text_hash: hash } = { text_hash: '' }] = await owner<{ text_hash: string }>(
  'select text_hash from agreements.version where id = $1',
  [versions.signing],
);

const draft = { deal: closed.slug, number: '2' };
const article = { deal: closed.slug, article: articles.draft };
accessTests({
  slice: 'agreements',
  access,
  world,
  inputs: {
    viewAgreement: { params: { deal: closed.slug } },
    viewAgreementText: { params: draft },
    compareVersions: { params: { deal: closed.slug }, query: { from: '1', to: '2' } },
    beginVersion: { params: { deal: closed.slug }, body: { title: 'Tweede versie' } },
    changeArticle: { params: article, body: { title: 'Doel', text: 'Anders', version: 1 } },
    addArticle: { params: draft, body: { title: 'Nieuw', after: articles.draft } },
    removeArticle: { params: article, body: { version: 1 } },
    commentOnArticle: { params: article, body: { text: 'Is dit zo?' } },
    resolveComment: { params: { deal: closed.slug, comment }, body: { version: 1 } },
    nameRepresentative: { params: draft, body: { organisation: heuvelrode.id, representedBy: 'Naam', version: 1 } },
    recordInternalDecision: {
      params: draft,
      body: { organisation: heuvelrode.id, decidedOn: '2026-01-15', reference: 'Besluit 3', version: 1 },
    },
    freezeVersion: { params: draft, body: { version: 1 } },
    openSigning: { params: draft, body: { version: 1 } },
    withdrawVersion: { params: draft, body: { reason: 'Geen geld', version: 1 } },
    setJoiningDays: { params: draft, body: { from: '2026-12-01', until: '2026-12-02', version: 1 } },
    publishVersion: { params: draft, body: { publishedOn: '2026-01-01', reference: 'Staatscourant 2', version: 1 } },
    inviteSigner: {
      params: { deal: known.slug, number: '1' },
      body: {
        organisation: heuvelrode.id,
        name: 'K. Vonk',
        functionTitle: 'Wethouder',
        mail: 'k.vonk@heuvelrode.example',
      },
    },
    signAgreement: {
      params: { deal: known.slug, number: '1' },
      body: { organisation: waterstede.id, capacity: 'bestuursorgaan', place: 'Waterstede', hash },
    },
  },
  rows: {
    'agreements.version': versions,
    'agreements.article': articles,
    'agreements.promise': {
      draft: await addPromiseRow(world, closed, versions.draft, waterstede),
      published: await addPromiseRow(world, open, versions.published, waterstede),
    },
    'agreements.party': {
      draft: await addStandingRow(world, closed, versions.draft, heuvelrode),
      signing: await addStandingRow(world, known, versions.signing, waterstede, true),
    },
    'agreements.signature': {
      signing: await addSignatureRow(world, known, versions.signing, heuvelrode),
      published: await addSignatureRow(world, open, versions.published, waterstede),
    },
    'agreements.comment': { draft: comment },
    'agreements.decision': {
      planned: await addDecisionRow(world, closed, versions.draft, heuvelrode, false),
      decided: await addDecisionRow(world, closed, versions.draft, waterstede, true),
    },
  },
});
