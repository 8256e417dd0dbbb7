// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useDateTime } from '#ui/format/use-date-time.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { listSessions, revokeKey, revokeOtherSessions } from '../operations.server.ts';
import { Moment } from '../parts/public/moment.tsx';
import type { Route } from './+types/sessions.ts';

const here = '/account/sessies';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, listSessions);

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const nothing = { form, body: () => ({}), to: () => here };
  return form.get('_doel') === 'others'
    ? submit(context, request, revokeOtherSessions, nothing)
    : submit(context, request, revokeKey, { ...nothing, params: { key: form.get('_key') } });
}

export default function Sessions({ loaderData: { sessions } }: Route.ComponentProps) {
  const t = useTranslations('membership');
  const write = useDateTime();
  // Two sessions on devices of the same kind are told apart by when they began.
  const since = (at: string) => write(at, { dateStyle: 'long', timeStyle: 'medium' });
  return (
    <Page
      width="read"
      trail={[
        { href: '/account', label: t('account.title') },
        { href: here, label: t('account.sessions') },
      ]}
    >
      <title>{`${t('sessions.title')} · Tegenveer`}</title>
      <PageTitle title={t('sessions.title')}>
        <SummarySentence>{t('sessions.finding', { count: sessions.length })}</SummarySentence>
      </PageTitle>
      <DataTable
        caption={t('sessions.title')}
        hiddenCaption
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            title: t('sessions.device'),
            cell: ({ label, current }) => (current ? `${label} (${t('sessions.current')})` : label),
          },
          { key: 'seen', title: t('sessions.seenAt'), cell: ({ seenAt }) => <Moment at={seenAt} /> },
          { key: 'made', title: t('sessions.createdAt'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { key: 'ends', title: t('sessions.expiresAt'), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
          {
            key: 'act',
            title: t('sessions.act'),
            stackTitle: null,
            hiddenTitle: true,
            cell: ({ id, label, createdAt, current }) => (
              <Form
                prefix={id}
                label={t('sessions.endOn', { label, since: since(createdAt) })}
                {...(current ? { action: '/uitloggen' } : {})}
              >
                <HiddenField name="_key" value={id} />
                <Button>{t('sessions.end')}</Button>
              </Form>
            ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form prefix="others" label={t('sessions.endOthers')}>
          <HiddenField name="_doel" value="others" />
          <Button>{t('sessions.endOthers')}</Button>
        </Form>
      )}
      <Fine>{t('sessions.ends')}</Fine>
    </Page>
  );
}
