// SPDX-License-Identifier: EUPL-1.2
// What is asked of the organisations one acts for: to take part in a deal.
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { answerInvitation, listMyInvitations } from '../operations/parties.server.ts';
import { InvitationToMe } from '../parts/invitation-to-me.tsx';
import { RealOrExample } from '../parts/public/strip.tsx';
import type { Route } from './+types/invitations.ts';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, listMyInvitations);

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const params = { invitation: String(form.get('_doel')) };
  const accepted = form.get('accept') === 'yes';
  return submit(context, request, answerInvitation, {
    form,
    params,
    to: ({ deal }) => (accepted ? `/deals/${deal}` : '/uitnodigingen'),
  });
}

export default function Invitations({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const t = useTranslations('deals.invitations');
  const open = items.filter(({ state }) => state === 'open').length;
  return (
    <Page
      current="deals"
      width="read"
      strip={items.some(({ deal }) => deal.fictional) ? <RealOrExample fictional asOfOn={null} many /> : undefined}
      trail={[
        { href: '/deals', label: t('deals') },
        { href: '/uitnodigingen', label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding', { open })}</SummarySentence>
      </PageTitle>
      {items.length === 0 && <EmptyState step={{ href: '/deals', label: t('toDeals') }}>{t('none')}</EmptyState>}
      {items.map((invitation) => (
        <InvitationToMe key={invitation.id} invitation={invitation} state={actionData} />
      ))}
    </Page>
  );
}
