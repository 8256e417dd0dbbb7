// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { ShowLink } from '#capabilities/spaces/parts/public/show-link.tsx';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { uploadsOf } from '#kernel/settings.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Actions, Code } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { ShareState } from '#ui/record/share-state.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { addDocumentVersion, viewDocument, withdrawDocument } from '../operations.server.ts';
import { FileField } from '../parts/file-field.tsx';
import { sizeOf } from '../parts/paper-lists.tsx';
import { scanWhatWaits } from '../scanning.server.ts';
import { withContent, withSentFile } from '../sent-file.server.ts';
import type { Route } from './+types/document.ts';
import { papersTrail } from './of-space.ts';

export async function loader({ context, params: { document } }: Route.LoaderArgs) {
  const { most, types, scanned } = uploadsOf(context.get(visitContext).runtime.settings);
  return {
    document: await ask(context, viewDocument, { params: { document } }),
    uploads: { most: most / 1_000_000, types, scanned },
  };
}

export async function action({ context, request, params: { document } }: Route.ActionArgs) {
  const form = await request.formData();
  const about = { params: { document }, to: () => new URL(request.url).pathname };
  if (form.get('_doel') === 'withdraw') return submit(context, request, withdrawDocument, { ...about, form });
  const own = await withSentFile(form);
  const answer = await submit(context, request, addDocumentVersion, { ...about, form: own, body: withContent(own) });
  await scanWhatWaits(context.get(visitContext).runtime);
  return answer;
}

export default function DocumentPage({ loaderData: { document, uploads }, actionData }: Route.ComponentProps) {
  const t = useTranslations('documents');
  const spaces = useTranslations('spaces');
  const { space, files, may, withdrawn } = document;
  const adding = useFormState(ofForm(actionData, 'version'), 'addDocumentVersion');
  const taking = useFormState(ofForm(actionData, 'withdraw'), 'withdrawDocument');
  const here = `${spaceHref(space)}/documenten/${document.id}`;
  return (
    <Page
      current="deals"
      strip={space.fictional ? <DataStrip>{t('example')}</DataStrip> : null}
      trail={papersTrail(space, spaces, t('short'), { href: here, label: document.title })}
    >
      <title>{`${document.title} · Tegenveer`}</title>
      <PageTitle title={document.title}>
        <SummarySentence>
          {t('broughtIn', { name: document.author?.name ?? t('unknownAuthor'), versions: files.length })}
        </SummarySentence>
      </PageTitle>
      {withdrawn && <Warning title={t('withdrawnBecause', { why: withdrawn.why })} />}
      {document.about && <p className="nl-paragraph tv-prose">{document.about}</p>}
      <ShareState of={document.visibility} />
      {(document.mine || may.withdraw) && <ShowLink record={document.id} />}
      <Section id="versies" title={t('versions')}>
        <DataTable
          caption={t('versions')}
          hiddenCaption
          rows={files}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', title: t('list.version'), cell: ({ number }) => String(number) },
            {
              key: 'name',
              title: t('file'),
              cell: ({ number, name, scan }) =>
                withdrawn || scan === 'waiting' || scan === 'infected' ? (
                  name
                ) : (
                  <a href={`${here}/${number}`} download>
                    {name}
                  </a>
                ),
            },
            { key: 'size', title: t('size'), cell: ({ bytes }) => sizeOf(bytes) },
            { key: 'scan', title: t('scanned'), cell: ({ scan }) => t(`scan.${scan}`) },
            {
              key: 'by',
              title: t('list.by'),
              cell: ({ author, createdAt }) => (
                <>
                  {author ?? t('unknownAuthor')}, <When date={createdAt.slice(0, 10)} />
                </>
              ),
            },
            {
              key: 'sum',
              title: t('checksum'),
              stackTitle: t('checksumShort'),
              cell: ({ sha256 }) => <Code>{sha256.slice(0, 16)}</Code>,
            },
          ]}
        />
        {!uploads.scanned && <p className="tv-fine">{t('noScanner')}</p>}
      </Section>
      {may.add && (
        <Section id="nieuwe-versie" title={t('form.newVersion')} note={t('form.newVersionNote')}>
          <Form {...adding} prefix="version" files>
            <HiddenField name="_doel" value="version" />
            <HiddenField name="version" value={String(document.version)} />
            <FileField types={uploads.types} most={uploads.most} />
            <Actions>
              <Button kind="primary">{t('form.newVersion')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {may.withdraw && (
        <Section id="intrekken" title={t('form.withdraw')} note={t('form.withdrawNote')}>
          <Form {...taking} prefix="withdraw">
            <HiddenField name="_doel" value="withdraw" />
            <HiddenField name="version" value={String(document.version)} />
            <TextArea name="why" label={t('form.why')} rows={2} />
            <Button>{t('form.withdraw')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}
