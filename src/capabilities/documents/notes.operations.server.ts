// SPDX-License-Identifier: EUPL-1.2
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { type Space, spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import * as facts from './facts.ts';
import { mentionMail } from './mail.ts';
import * as contract from './notes.contract.ts';
import * as store from './notes.store.server.ts';
import { organisationFor, spaceOf } from './operations.server.ts';
import { parseMarkup, writeMarkup } from './rules/markup.ts';
import { mentionedIn, type NoteBody } from './rules/note.ts';

export const listNotes = operation(contract.listNotes, async ({ params, query }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  const paging = pagingOf(query, store.noteOrders, '-changedAt', store.noteId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listNotes(at, space.id, paging));
  return { items: rows.map((row) => viewOf(row, at)), ...(next === undefined ? {} : { next }) };
});

export const viewNote = operation(contract.viewNote, async ({ params }, at) => {
  const note = await store.findNote(at, params.note);
  const space = note && (await spaceBy(at, note.spaceId));
  if (!note || !space) return refuse('not-found');
  const body = bodyOf(note);
  const write = space.mine.works && mayWrite(note, at);
  return {
    ...viewOf(note, at),
    space: spaceOf(space),
    body,
    text: writeMarkup(body, write ? await store.peopleOf(at, space.id) : []),
    may: { write, withdraw: space.mine.works && note.authorId === at.me.personId },
    versions: (await store.versionsOf(at, note.id)).map(({ createdAt, ...one }) => ({
      ...one,
      createdAt: createdAt.toISOString(),
    })),
  };
});

export const addNote = operation(contract.addNote, async ({ params, body }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.works) return refuse('not-a-worker');
  const organisation = await organisationFor(at, body.visibility, body.organisation);
  if (isRefusal(organisation)) return organisation;
  const blocks = parseMarkup(body.text, await store.peopleOf(at, space.id));
  if (blocks.length === 0) return refuse('nothing-written');
  const id = at.newId();
  const { title, visibility } = body;
  await store.insertNote(at, { id, space: space.id, organisation: organisation.id, title, body: blocks, visibility });
  await at.note(facts.noteWritten, { space: space.id, body: { noteId: id } });
  return { id, told: await tell(at, space, id, blocks) };
});

export const changeNote = operation(contract.changeNote, async ({ params, body }, at) => {
  const note = await store.findNote(at, params.note);
  const space = note && (await spaceBy(at, note.spaceId));
  if (!note || !space) return refuse('not-found');
  if (!space.mine.works || !mayWrite(note, at)) return refuse('not-allowed');
  if (note.version !== body.version) return refuse('stale');
  const blocks = parseMarkup(body.text, await store.peopleOf(at, space.id));
  if (blocks.length === 0) return refuse('nothing-written');
  const version = await store.updateNote(at, note, { title: body.title, body: blocks });
  if (version === undefined) return refuse('stale');
  await at.note(facts.noteChanged, { space: note.spaceId, body: { noteId: note.id, version } });
  return { version, told: await tell(at, space, note.id, blocks) };
});

export const withdrawNote = operation(contract.withdrawNote, async ({ params, body }, at) => {
  const note = await store.findNote(at, params.note);
  if (!note) return refuse('not-found');
  if (note.authorId !== at.me.personId) return refuse('not-allowed');
  if (note.version !== body.version || !(await store.withdrawNote(at, note))) return refuse('stale');
  await at.note(facts.noteWithdrawn, { space: note.spaceId, body: { noteId: note.id } });
  return {};
});

/** Mails who is mentioned for the first time and may see the note; the database decides who that is. */
async function tell(at: Acting, space: Space, note: string, body: NoteBody): Promise<number> {
  const told = await store.mention(at, note, mentionedIn(body));
  const href = `${at.baseUrl}${spaceHref(space)}/documenten/notities/${note}`;
  for (const { mail, name, language } of told)
    if (mail !== null) {
      const mentioned = mentionMail({ to: mail, name, language, space, href });
      await at.post('mail', { ...mentioned, aboutId: note, spaceId: space.id });
    }
  return told.length;
}

const mayWrite = (note: store.NoteRow, at: Acting) =>
  note.authorId === at.me.personId || ['parties', 'network', 'public'].includes(note.visibility);

/** What is kept was written by this house; what should not be there any more is not shown. */
const bodyOf = (note: store.NoteRow) => contract.noteBody.catch([]).parse(note.body);

const viewOf = (row: store.NoteRow, at: Acting) => ({
  id: row.id,
  title: row.title,
  visibility: row.visibility,
  author: row.authorId !== null && row.authorName !== null ? { id: row.authorId, name: row.authorName } : null,
  mine: row.authorId !== null && row.authorId === at.me.personId,
  changedAt: row.changedAt.toISOString(),
  version: row.version,
});
