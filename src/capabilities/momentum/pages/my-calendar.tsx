// SPDX-License-Identifier: EUPL-1.2
// The secret address of one's own calendar: made, shown once, and ended.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { endCalendarAddress, makeCalendarAddress, viewMyCalendarAddress } from '../calendar.operations.server.ts';
import type { Route } from './+types/my-calendar.ts';

const here = '/account/agenda';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, viewMyCalendarAddress);

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const body = () => ({});
  if (form.get('_doel') === 'trek-in')
    return submit(context, request, endCalendarAddress, { form, body, to: () => here });
  const { baseUrl } = context.get(visitContext).runtime.settings;
  return submit(context, request, makeCalendarAddress, {
    form,
    body,
    show: ({ secret }) => ({ address: `${baseUrl}/agenda/${secret}` }),
  });
}

export default function MyCalendar({ loaderData: { since, deals }, actionData }: Route.ComponentProps) {
  const t = useTranslations('momentum.calendar');
  const when = useWhen();
  const address = actionData && 'address' in actionData ? actionData.address : null;
  const refused = actionData && 'refused' in actionData ? actionData : undefined;
  const making = useFormState(ofForm(refused, 'maak'), 'makeCalendarAddress');
  const ending = useFormState(ofForm(refused, 'trek-in'), 'endCalendarAddress');
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
        <SummarySentence>{since ? t('has', { date: when(since.slice(0, 10)) }) : t('hasNot')}</SummarySentence>
      </PageTitle>
      <p className="nl-paragraph">{t('about')}</p>
      {address && (
        <Section id="adres" title={t('addressTitle')} note={t('addressNote')}>
          <p className="nl-paragraph tv-lines" role="status">
            <code>{`${address}.ics`}</code>
          </p>
          {deals.length > 0 && (
            <>
              <Fine>{t('perDeal')}</Fine>
              <ItemList
                items={deals.map(({ id, slug, name }) => ({
                  id,
                  content: (
                    <>
                      {name}: <code className="tv-lines">{`${address}/${slug}.ics`}</code>
                    </>
                  ),
                }))}
              />
            </>
          )}
        </Section>
      )}
      <Section id="link" title={t('linkTitle')}>
        <Form {...making} prefix="maak" label={t(since ? 'makeNew' : 'make')}>
          <HiddenField name="_doel" value="maak" />
          {since && <Fine>{t('newNote')}</Fine>}
          <Button kind={since ? 'default' : 'primary'}>{t(since ? 'makeNew' : 'make')}</Button>
        </Form>
        {since && (
          <Form {...ending} prefix="trek-in" label={t('end')}>
            <HiddenField name="_doel" value="trek-in" />
            <Button>{t('end')}</Button>
          </Form>
        )}
      </Section>
    </Page>
  );
}
