// SPDX-License-Identifier: EUPL-1.2
// One's own mail: how often, what was sent, and what came back.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { changeMailChoice, mendAddress, viewMyMail } from '../mail.operations.server.ts';
import { AddressBack } from '../parts/address-back.tsx';
import { MailChoice } from '../parts/mail-choice.tsx';
import { SentMail } from '../parts/sent-mail.tsx';
import type { Route } from './+types/my-mail.ts';

const here = '/account/post';

export async function loader({ context, request }: Route.LoaderArgs) {
  return { ...(await ask(context, viewMyMail)), saved: new URL(request.url).searchParams.has('bewaard') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  if (String(form.get('_doel')).startsWith('weer'))
    return submit(context, request, mendAddress, { form, to: () => here });
  return submit(context, request, changeMailChoice, { form, to: () => `${here}?bewaard#keuze` });
}

export default function MyMail({ loaderData, actionData }: Route.ComponentProps) {
  const { choice, cameBack, items, saved } = loaderData;
  const t = useTranslations('momentum.mail');
  const when = useWhen();
  const form = useFormState(ofForm(actionData, 'keuze'), 'changeMailChoice', {
    digest: choice.digest,
    weekday: String(choice.weekday),
    quietFrom: String(choice.quietFrom),
    quietUntil: String(choice.quietUntil),
  });
  return (
    <Page
      width="read"
      trail={[
        { href: '/account', label: t('account') },
        { href: here, label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('finding', { count: items.length, digest: choice.digest })}</SummarySentence>
      </PageTitle>
      {cameBack.map((back) => (
        <AddressBack key={back.mail} back={back} since={when(back.since.slice(0, 10))} state={actionData} />
      ))}
      <Section id="keuze" title={t('choiceTitle')} note={t('choiceNote')}>
        {saved && <p role="status">{t('saved')}</p>}
        <MailChoice form={form} version={choice.version} />
      </Section>
      <Section id="verstuurd" title={t('sentTitle')} note={t('sentNote')}>
        {items.length === 0 ? <EmptyState>{t('none')}</EmptyState> : <SentMail items={items} />}
      </Section>
    </Page>
  );
}
