// SPDX-License-Identifier: EUPL-1.2
// The papers of a room: documents and notes, and the forms to bring one in.
import { useTranslations } from 'use-intl';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { viewSpace } from '#capabilities/spaces/public.server.ts';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { uploadsOf } from '#kernel/settings.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { addNote, listNotes } from '../notes.operations.server.ts';
import { addDocument, listDocuments } from '../operations.server.ts';
import { FileField } from '../parts/file-field.tsx';
import { DocumentTable, NoteList } from '../parts/paper-lists.tsx';
import { VisibilityField } from '../parts/visibility-field.tsx';
import { scanWhatWaits } from '../scanning.server.ts';
import { withContent, withSentFile } from '../sent-file.server.ts';
import type { Route } from './+types/documents.ts';
import { kindOf, papersTrail } from './of-space.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind: kindOf(request) } });
  const of = { params: { space: space.id }, query: { limit: '100' } };
  const { most, types, scanned } = uploadsOf(context.get(visitContext).runtime.settings);
  return {
    space,
    documents: (await ask(context, listDocuments, of)).items,
    notes: (await ask(context, listNotes, of)).items,
    uploads: { most: most / 1_000_000, types, scanned },
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const space = await ask(context, viewSpace, { params: { space: params.slug }, query: { kind: kindOf(request) } });
  const here = `${spaceHref(space)}/documenten`;
  const about = { params: { space: space.id } };
  if (form.get('_doel') === 'note')
    return submit(context, request, addNote, { ...about, form, to: ({ id }) => `${here}/notities/${id}` });
  const own = await withSentFile(form);
  const sent = { ...about, form: own, body: withContent(own) };
  const answer = await submit(context, request, addDocument, { ...sent, to: ({ id }) => `${here}/${id}` });
  await scanWhatWaits(context.get(visitContext).runtime);
  return answer;
}

export default function Documents({ loaderData, actionData }: Route.ComponentProps) {
  const { space, documents, notes, uploads } = loaderData;
  const t = useTranslations('documents');
  const spaces = useTranslations('spaces');
  const document = useFormState(ofForm(actionData, 'document'), 'addDocument', { visibility: 'parties' });
  const note = useFormState(ofForm(actionData, 'note'), 'addNote', { visibility: 'parties' });
  const { works, sees } = space.mine;
  const href = `${spaceHref(space)}/documenten`;
  return (
    <Page
      current="deals"
      strip={space.fictional ? <DataStrip>{t('example')}</DataStrip> : null}
      trail={papersTrail(space, spaces, t('short'))}
    >
      <title>{`${t('title')} · ${space.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={space.name}>
        <SummarySentence>{t('finding', { documents: documents.length, notes: notes.length })}</SummarySentence>
      </PageTitle>
      <RoomNav space={space} current="documents" member={sees} />
      <Section id="documenten" title={t('documents')}>
        {documents.length === 0 ? (
          <EmptyState {...(works ? { step: { href: '#nieuw', label: t('form.add') } } : {})}>{t('none')}</EmptyState>
        ) : (
          <DocumentTable documents={documents} href={href} />
        )}
        {!uploads.scanned && <Fine>{t('noScanner')}</Fine>}
      </Section>
      <Section id="notities" title={t('notes')}>
        {notes.length === 0 ? (
          <EmptyState {...(works ? { step: { href: '#schrijf', label: t('form.write') } } : {})}>
            {t('noNotes')}
          </EmptyState>
        ) : (
          <NoteList notes={notes} href={href} />
        )}
      </Section>
      {works && (
        <>
          <Section id="nieuw" title={t('form.add')} note={t('form.addNote')}>
            <Form {...document} prefix="document" files>
              <HiddenField name="_doel" value="document" />
              <TextField name="title" label={t('form.title')} maxLength={200} />
              <TextArea name="about" label={t('form.about')} rows={2} optional />
              <FileField types={uploads.types} most={uploads.most} />
              <VisibilityField />
              <Actions>
                <Button kind="primary">{t('form.add')}</Button>
              </Actions>
            </Form>
          </Section>
          <Section id="schrijf" title={t('form.write')} note={t('form.writeNote')}>
            <Form {...note} prefix="note">
              <HiddenField name="_doel" value="note" />
              <TextField name="title" label={t('form.title')} maxLength={200} />
              <TextArea name="text" label={t('form.text')} description={t('form.textHint')} rows={10} />
              <VisibilityField />
              <Actions>
                <Button kind="primary">{t('form.keep')}</Button>
              </Actions>
            </Form>
          </Section>
        </>
      )}
    </Page>
  );
}
