// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { ShowLink } from '#capabilities/spaces/parts/public/show-link.tsx';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { ShareState } from '#ui/record/share-state.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { changeNote, viewNote, withdrawNote } from '../notes.operations.server.ts';
import { NoteBody } from '../parts/note-body.tsx';
import type { Route } from './+types/note.ts';
import { papersTrail } from './of-space.ts';

export const loader = ({ context, params: { note } }: Route.LoaderArgs) => ask(context, viewNote, { params: { note } });

export async function action({ context, request, params: { note } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = new URL(request.url).pathname;
  const about = { params: { note }, form };
  if (form.get('_doel') === 'withdraw')
    return submit(context, request, withdrawNote, { ...about, to: () => here.replace(/\/notities\/.*$/, '') });
  return submit(context, request, changeNote, { ...about, to: () => here });
}

export default function NotePage({ loaderData: note, actionData }: Route.ComponentProps) {
  const t = useTranslations('documents');
  const spaces = useTranslations('spaces');
  const { space, body, may, versions } = note;
  const sent = ofForm(actionData, 'change');
  const change = useFormState(sent, 'changeNote', { title: note.title, text: note.text });
  const taking = useFormState(ofForm(actionData, 'withdraw'), 'withdrawNote');
  const here = `${spaceHref(space)}/documenten/notities/${note.id}`;
  const conflict = sent?.refused === 'stale';
  return (
    <Page
      current="deals"
      strip={space.fictional ? <DataStrip>{t('example')}</DataStrip> : null}
      trail={papersTrail(space, spaces, t('short'), { href: here, label: note.title })}
    >
      <title>{`${note.title} · Tegenveer`}</title>
      <PageTitle title={note.title}>
        <SummarySentence>
          {t('writtenBy', { name: note.author?.name ?? t('unknownAuthor'), versions: versions.length })}
        </SummarySentence>
      </PageTitle>
      <NoteBody body={body} />
      <ShareState of={note.visibility} />
      {note.mine && <ShowLink record={note.id} />}
      {may.write && (
        <Section id="schrijf" title={t('form.change')} note={conflict ? t('form.conflictNote') : t('form.writeNote')}>
          {conflict && (
            <TableToggle title={t('form.theirs')} open>
              <NoteBody body={body} />
            </TableToggle>
          )}
          <Form {...change} prefix="change">
            <HiddenField name="_doel" value="change" />
            <HiddenField name="version" value={String(note.version)} />
            <TextField name="title" label={t('form.title')} maxLength={200} />
            <TextArea
              name="text"
              label={t(conflict ? 'form.yours' : 'form.text')}
              description={t('form.textHint')}
              rows={14}
            />
            <Actions>
              <Button kind="primary">{t(conflict ? 'form.keepMine' : 'form.keep')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      <Section id="versies" title={t('versions')}>
        <ItemList
          items={versions.map(({ number, author, createdAt }) => ({
            id: String(number),
            content: (
              <>
                {number}: {author ?? t('unknownAuthor')}, <When date={createdAt.slice(0, 10)} />
              </>
            ),
          }))}
        />
      </Section>
      {may.withdraw && (
        <Form {...taking} prefix="withdraw" label={t('form.withdrawOne')}>
          <HiddenField name="_doel" value="withdraw" />
          <HiddenField name="version" value={String(note.version)} />
          <Button>{t('form.withdrawOne')}</Button>
        </Form>
      )}
    </Page>
  );
}
