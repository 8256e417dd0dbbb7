// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. The people are those of
// tests/world/cast.ts: Sanne and Karim act for Waterstede, Bram and Noor for Voorbeeldzaken, the others each alone;
// Ada keeps the installation; the holder carries a link and has no account.
import type { Access } from '#kernel/pure/access.ts';

const withAccount = [
  'sanne',
  'karim',
  'fenna',
  'joris',
  'mirjam',
  'tjeerd',
  'aylin',
  'bram',
  'noor',
  'eva',
  'daan',
  'ada',
] as const;
const withoutAccount = ['anonymous', 'holder'] as const;
const everybody = [...withAccount, ...withoutAccount];
const notAdministrators = withAccount.filter((name) => name !== 'ada');

const own = { done: withAccount, 'not-signed-in': withoutAccount };
const administrators = { done: ['ada'], 'not-found': notAdministrators, 'not-signed-in': withoutAccount };

const onPasskeyOfSanne = {
  done: ['sanne'],
  'not-found': withAccount.filter((name) => name !== 'sanne'),
  'not-signed-in': withoutAccount,
};

const notThese = (...names: string[]) => notAdministrators.filter((name) => !names.includes(name));
/** Passing Sanne's mandate on to Karim: not by Karim himself. For who shares a space with Sanne it is there, for others not. */
const passedOnToKarim = {
  done: ['ada'],
  'own-mandate': ['karim'],
  'no-mandate': ['sanne', 'fenna'],
  'not-found': notThese('karim', 'sanne', 'fenna'),
  'not-signed-in': withoutAccount,
};

export const access = {
  operations: {
    requestSignIn: { done: everybody },
    signIn: { 'link-expired': everybody },
    demoSignIn: { 'not-a-demo': everybody },
    listDemoPeople: { done: everybody },
    signOut: own,
    viewStepUp: own,
    // In demo mode, and nobody here is of the living example.
    proveDemo: { 'not-a-demo': withAccount, 'not-signed-in': withoutAccount },
    // What a provider said is checked before these; without an attempt under way nobody gets further.
    beginProvider: { done: everybody },
    providerSignIn: { 'attempt-expired': everybody },
    proveByProvider: { 'attempt-expired': withAccount, 'not-signed-in': withoutAccount },
    listIdentities: own,
    // Tried on a link of Sanne.
    unlinkProvider: onPasskeyOfSanne,
    viewSecondFactors: own,
    // Who has a factor, as Sanne has, proves it before adding one.
    beginPasskey: {
      done: withAccount.filter((name) => name !== 'sanne'),
      'step-up-needed': ['sanne'],
      'not-signed-in': withoutAccount,
    },
    // Nothing a browser would send: whose it is cannot be told, so nobody gets further.
    addPasskey: {
      'passkey-not-verified': withAccount.filter((name) => name !== 'sanne'),
      'step-up-needed': ['sanne'],
      'not-signed-in': withoutAccount,
    },
    provePasskey: { 'passkey-not-verified': withAccount, 'not-signed-in': withoutAccount },
    passkeySignIn: { 'passkey-not-verified': everybody },
    beginPasskeySignIn: { done: everybody },
    beginProof: own,
    proveCode: own,
    // Nobody here waits for a code, so none holds; that is an answer.
    proveVouch: own,
    // Tried on a passkey of Sanne.
    renamePasskey: onPasskeyOfSanne,
    removePasskey: onPasskeyOfSanne,
    // Sanne has an app in use, Karim has one that waits for its first code.
    beginTotp: {
      done: withAccount.filter((name) => name !== 'sanne'),
      'step-up-needed': ['sanne'],
      'not-signed-in': withoutAccount,
    },
    confirmTotp: {
      'code-wrong': ['karim'],
      'not-found': withAccount.filter((name) => name !== 'karim'),
      'not-signed-in': withoutAccount,
    },
    dropTotp: {
      done: ['sanne', 'karim'],
      'not-found': withAccount.filter((name) => name !== 'sanne' && name !== 'karim'),
      'not-signed-in': withoutAccount,
    },
    makeRecoveryCodes: {
      done: ['sanne'],
      'no-second-factor': withAccount.filter((name) => name !== 'sanne'),
      'not-signed-in': withoutAccount,
    },
    viewMe: own,
    changeMe: own,
    listSessions: own,
    revokeOtherSessions: own,
    listTokens: own,
    makeToken: own,
    // Tried on a session of Sanne: for everybody else it is not there.
    revokeKey: {
      done: ['sanne'],
      'not-found': withAccount.filter((name) => name !== 'sanne'),
      'not-signed-in': withoutAccount,
    },

    listOrganisations: { done: everybody },
    listOrganisationNames: own,
    // Tried on an organisation that no public page names; whoever carries a link may have to know the name.
    viewOrganisation: { done: [...withAccount, 'holder'], 'not-found': ['anonymous'] },
    // Adding is for administrators, and for who works in a space and meets a new party; here Sanne and Fenna do.
    addOrganisation: {
      done: ['ada', 'sanne', 'fenna'],
      'not-allowed': notAdministrators.filter((name) => name !== 'sanne' && name !== 'fenna'),
      'not-signed-in': withoutAccount,
    },
    // Tried on Waterstede: its own people keep it.
    changeOrganisation: {
      done: ['ada', 'sanne', 'karim'],
      'not-allowed': notAdministrators.filter((name) => name !== 'sanne' && name !== 'karim'),
      'not-signed-in': withoutAccount,
    },

    listPeople: administrators,
    viewPerson: administrators,
    addPerson: administrators,
    changePerson: administrators,
    addAddress: administrators,
    dropAddress: administrators,
    addAffiliation: administrators,
    changeAffiliation: administrators,
    // Kind, since and last use of what is open in somebody's name.
    listKeysOfPerson: administrators,
    // Tried on a session of Tjeerd.
    endKeyOfPerson: administrators,
    dropFactors: administrators,
    erasePerson: administrators,
    listSpecialRights: administrators,
    reviewRights: administrators,
    endPerson: administrators,
    endAffiliation: administrators,

    listMandates: own,
    // Tried on a mandate of Sanne's. Karim administers those of Waterstede, and Ada the house.
    giveMandate: { done: ['karim', 'ada'], 'no-mandate': notThese('karim'), 'not-signed-in': withoutAccount },
    nameDeputy: passedOnToKarim,
    handOverMandate: passedOnToKarim,
    // Sanne may lay her own down.
    endMandate: {
      done: ['karim', 'ada', 'sanne'],
      'no-mandate': ['fenna'],
      'not-found': notThese('karim', 'sanne', 'fenna'),
      'not-signed-in': withoutAccount,
    },
    // Tjeerd has the right to search the log; not even an administrator has it by that.
    searchLog: {
      done: ['tjeerd'],
      'not-found': withAccount.filter((name) => name !== 'tjeerd'),
      'not-signed-in': withoutAccount,
    },
    listAuditors: administrators,
    giveAuditRight: administrators,
    endAuditRight: administrators,
    // For the command; the database refuses the counts to everybody who comes through another door.
    verifyLog: { 'not-allowed': ['ada'], 'not-found': notAdministrators, 'not-signed-in': withoutAccount },
    viewStatus: administrators,
    verifyChains: administrators,
    // For the command of whoever has the machine; not even an administrator reaches it from a page.
    makeFirstAdministrator: { 'not-allowed': ['ada'], 'not-found': notAdministrators, 'not-signed-in': withoutAccount },
  },
  tables: {
    'membership.organisation': {
      waterstede: everybody,
      heuvelrode: everybody,
      nieuwVeenmeer: everybody,
      middenland: everybody,
      lageDijken: everybody,
      onderdak: everybody,
      voorbeeldzaken: everybody,
      leerhuis: everybody,
      overkant: everybody,
      nowhereNamed: [...withAccount, 'holder'],
    },
    // Oneself, one's colleagues (also those who left), people of one's spaces, and for administrators everybody.
    'membership.person': {
      sanne: ['sanne', 'karim', 'fenna', 'ada'],
      karim: ['sanne', 'karim', 'ada'],
      fenna: ['sanne', 'fenna', 'ada'],
      joris: ['joris', 'ada'],
      mirjam: ['mirjam', 'ada'],
      tjeerd: ['tjeerd', 'ada'],
      aylin: ['aylin', 'ada'],
      bram: ['bram', 'noor', 'ada'],
      noor: ['bram', 'noor', 'ada'],
      eva: ['eva', 'ada'],
      daan: ['daan', 'ada'],
      ada: ['ada'],
      leaver: ['sanne', 'karim', 'ada'],
    },
    // A mail address is for oneself and for administrators; a colleague does not see it here.
    'membership.address': {
      ...Object.fromEntries(notAdministrators.map((name) => [name, [name, 'ada']])),
      ada: ['ada'],
      secondOfJoris: ['joris', 'ada'],
    },
    'membership.affiliation': {
      sanne: ['sanne', 'karim', 'fenna', 'ada'],
      karim: ['sanne', 'karim', 'ada'],
      fenna: ['sanne', 'fenna', 'ada'],
      joris: ['joris', 'ada'],
      mirjam: ['mirjam', 'ada'],
      tjeerd: ['tjeerd', 'ada'],
      aylin: ['aylin', 'ada'],
      bram: ['bram', 'noor', 'ada'],
      noor: ['bram', 'noor', 'ada'],
      eva: ['eva', 'ada'],
      daan: ['daan', 'ada'],
      leaver: ['sanne', 'karim', 'ada'],
    },
    // What colleagues may do for one's own organisation, for people of one's spaces what they may do there, and for
    // administrators everything. Sanne and Fenna share one space.
    'membership.mandate': {
      signOfSanne: ['sanne', 'karim', 'fenna', 'ada'],
      inSpaceOfSanne: ['sanne', 'karim', 'fenna', 'ada'],
      elsewhereOfSanne: ['sanne', 'karim', 'ada'],
      endedOfKarim: ['sanne', 'karim', 'ada'],
      administerOfKarim: ['sanne', 'karim', 'ada'],
      promiseOfFenna: ['sanne', 'fenna', 'ada'],
      signOfBram: ['bram', 'noor', 'ada'],
      deputyNoor: ['bram', 'noor', 'ada'],
    },
    // Nobody sees another's keys, administrators neither; a link belongs to no account.
    'membership.key': {
      ...Object.fromEntries(withAccount.map((name) => [name, [name]])),
      link: [],
    },
    // Second factors are one's own: not even an administrator sees which, only takes them all away.
    'membership.passkey': { ofSanne: ['sanne'] },
    'membership.totp': { ofSanne: ['sanne'], ofKarim: ['karim'] },
    'membership.rights_review': { seen: ['ada'] },
    'membership.identity': { ofSanne: ['sanne'] },
    'membership.recovery_code': 'closed',
    'membership.vouch': 'closed',
    'membership.attempt': 'closed',
    'membership.factor_tries': 'closed',
    'membership.factor_duty': 'closed',
    'kernel.migration': 'closed',
    'kernel.pseudonym': 'closed',
    'kernel.chain': 'closed',
    // Who was active in which week: nobody, under no name.
    'kernel.active_week': 'closed',
    'kernel.active_minutes': 'closed',
    'kernel.outbox': 'closed',
    'kernel.undeliverable': 'closed',
    'kernel.anchor': { today: everybody },
    // Facts of a space are read by nobody row by row: they also tell of what has a narrow circle.
    'kernel.reading': 'closed',
    'kernel.reading_chain': 'closed',
    'membership.audit_right': { ofTjeerd: ['ada', 'tjeerd'] },
    'kernel.fact': { ofHouse: ['ada'], ofSpace: [] },
  },
} satisfies Access;
