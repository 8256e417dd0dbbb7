// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. The scene: a deal that only
// its members see, below a programme where Noor is dealmaker: Sanne leads, Fenna takes part and wrote everything for
// Heuvelrode, Mirjam observes, Tjeerd went away. Fenna named Bram. Karim, Joris, Aylin, Eva, Daan and Ada have no part.
import type { Access } from '#kernel/pure/access.ts';

const inDeal = ['sanne', 'fenna', 'mirjam', 'noor'] as const;
const outside = ['karim', 'joris', 'aylin', 'eva', 'daan', 'ada', 'tjeerd', 'bram'] as const;
const withAccount = [...inDeal, ...outside];
const everybody = [...withAccount, 'anonymous'];
const hidden = { 'not-found': [...outside, 'anonymous'] };
const works = {
  done: ['sanne', 'fenna', 'noor'],
  'not-a-worker': ['mirjam'],
  'not-found': outside,
  'not-signed-in': ['anonymous'],
};
const worker = { 'not-found': withAccount.filter((name) => name !== 'ada'), 'not-signed-in': ['anonymous'] };

export const access = {
  operations: {
    listDocuments: { done: inDeal, ...hidden },
    listAllDocuments: { done: everybody },
    viewDocument: { done: inDeal, ...hidden },
    addDocument: works,
    // Whoever brought it in, and who leads.
    addDocumentVersion: works,
    withdrawDocument: {
      done: ['sanne', 'fenna', 'noor'],
      'not-allowed': ['mirjam'],
      'not-found': outside,
      'not-signed-in': ['anonymous'],
    },
    downloadFile: { done: inDeal, ...hidden },
    listNotes: { done: inDeal, ...hidden },
    viewNote: { done: inDeal, ...hidden },
    addNote: works,
    // What all parties see, who works there writes along on.
    changeNote: {
      done: ['sanne', 'fenna', 'noor'],
      'not-allowed': ['mirjam'],
      'not-found': outside,
      'not-signed-in': ['anonymous'],
    },
    withdrawNote: {
      done: ['fenna'],
      'not-allowed': ['sanne', 'mirjam', 'noor'],
      'not-found': outside,
      'not-signed-in': ['anonymous'],
    },
    // For the scanner's hands only: an administrator asks, and the database shows nothing that waits.
    nextToScan: { ...worker, done: ['ada'] },
    recordScan: { ...worker, 'not-allowed': ['ada'] },
  },
  tables: {
    'documents.document': {
      forAuthor: ['fenna'],
      forNamed: ['fenna', 'bram'],
      forOrganisation: ['fenna'],
      forParties: inDeal,
      forNetwork: withAccount,
      forPublic: everybody,
    },
    'documents.file': { ofAuthor: ['fenna'], ofParties: inDeal, waiting: inDeal },
    // What was not found clean, the database gives to nobody.
    'documents.chunk': { ofAuthor: ['fenna'], ofParties: inDeal, waiting: [] },
    'documents.note': { forAuthor: ['fenna'], forNamed: ['fenna', 'bram'], forParties: inDeal, forPublic: everybody },
    'documents.note_version': { ofAuthor: ['fenna'], ofParties: inDeal },
    'documents.mention': { ofAuthor: ['fenna'], ofParties: inDeal },
  },
} satisfies Access;
