// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. The deal is closed. Sanne
// (Waterstede) leads it, Noor is dealmaker of its programme, Fenna (Heuvelrode) is member, Joris observes, Tjeerd
// (Lage Dijken) is guest, Eva evaluates the programme. Version 1 was replaced, 2 is a draft.
// In the known deal, which everybody with an account may know of, a text is being signed; there Sanne leads and Fenna is
// member. Of the open deal version 1 is published and 2 a draft; only the people of the programme sit in it.
// Bound parties everywhere are Waterstede, Heuvelrode and Middenland. Sanne, Mirjam (Middenland, no seat) and the
// neighbour Daan (Overkant, no party) have mandates to sign.
import type { Access } from '#kernel/pure/access.ts';

const leads = ['sanne', 'noor'] as const;
const works = [...leads, 'fenna'] as const;
const members = [...works, 'eva', 'joris', 'tjeerd'] as const;
const strangers = ['karim', 'mirjam', 'aylin', 'bram', 'daan', 'ada'] as const;
const withAccount = [...members, ...strangers] as const;
const everybody = [...withAccount, 'anonymous'] as const;
const but = (all: readonly string[], some: readonly string[]) => all.filter((name) => !some.includes(name));

/** Tried on the closed deal: who leads may, who only takes part may not, for everybody else it is not there. */
const byLeads = {
  done: leads,
  'not-allowed': but(members, leads),
  'not-found': strangers,
  'not-signed-in': ['anonymous'],
};
/** The step does not exist for a draft; who may not lead at all is told that first. */
const noStepForLeads = { ...byLeads, done: [], 'no-such-step': leads };
const byWorkers = { ...byLeads, done: works, 'not-allowed': but(members, works) };

/** Of the closed deal for its members; of what is being signed also for who may sign; of what is published for all. */
const likeTheVersions = {
  replaced: members,
  draft: members,
  signing: [...works, 'eva', 'mirjam'],
  published: everybody,
  openDraft: ['noor', 'eva'],
};

export const access = {
  operations: {
    listAgreements: { done: everybody },
    viewAgreement: { done: members, 'not-found': [...strangers, 'anonymous'] },
    // Of a draft there is no exact text yet.
    viewAgreementText: { done: [], 'not-frozen-yet': members, 'not-found': [...strangers, 'anonymous'] },
    compareVersions: { done: members, 'not-found': [...strangers, 'anonymous'] },
    beginVersion: byLeads,
    addArticle: byLeads,
    removeArticle: byLeads,
    changeArticle: byWorkers,
    commentOnArticle: byWorkers,
    // A comment of Fenna: who leads the deal, and she herself.
    resolveComment: { ...byLeads, done: [...leads, 'fenna'], 'not-allowed': but(members, [...leads, 'fenna']) },
    // For Heuvelrode: who leads the deal, and who works in it for Heuvelrode.
    nameRepresentative: { ...byLeads, done: [...leads, 'fenna'], 'not-allowed': but(members, [...leads, 'fenna']) },
    // For Heuvelrode: its own people alone, so not even who leads.
    recordInternalDecision: { ...byLeads, done: ['fenna'], 'not-allowed': but(members, ['fenna']) },
    freezeVersion: byLeads,
    withdrawVersion: byLeads,
    openSigning: noStepForLeads,
    setJoiningDays: noStepForLeads,
    publishVersion: noStepForLeads,
    // The known deal, for Heuvelrode: Fenna administers its mandates. Who sees the text hears whose mandate is missing.
    inviteSigner: {
      done: ['fenna'],
      'no-mandate': ['sanne', 'noor', 'eva', 'mirjam'],
      'not-found': ['joris', 'tjeerd', 'karim', 'aylin', 'bram', 'daan', 'ada'],
      'not-signed-in': ['anonymous'],
    },
    // The known deal, for Waterstede: Sanne holds the mandate. Who sits there sees the text and hears whose mandate is
    // missing; Mirjam may sign for another party, so she sees it too.
    signAgreement: {
      done: ['sanne'],
      'no-mandate': ['noor', 'eva', 'fenna', 'mirjam'],
      'not-found': ['joris', 'tjeerd', 'karim', 'aylin', 'bram', 'daan', 'ada'],
      'not-signed-in': ['anonymous'],
    },
  },
  tables: {
    'agreements.version': likeTheVersions,
    'agreements.article': { ...likeTheVersions, commented: members },
    'agreements.promise': { draft: members, published: everybody },
    'agreements.party': { draft: members, signing: likeTheVersions.signing },
    'agreements.signature': { signing: likeTheVersions.signing, published: everybody },
    'agreements.comment': { draft: members },
    // What Heuvelrode plans is for Heuvelrode; what Waterstede decided is for the parties.
    'agreements.decision': { planned: ['fenna'], decided: members },
  },
} as const satisfies Access;
