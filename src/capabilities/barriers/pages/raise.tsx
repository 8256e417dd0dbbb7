// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { viewMe } from '#capabilities/membership/public.server.ts';
import { listSpaces } from '#capabilities/spaces/public.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { recordBarrier } from '../operations.server.ts';
import { domains } from '../rules/codes.ts';
import type { Route } from './+types/raise.ts';

const seenBy = ['author', 'organisation', 'parties', 'network', 'public'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = await ask(context, viewMe);
  const { items } = await ask(context, listSpaces, { query: { kind: 'deal', mine: 'yes', limit: 100 } });
  const deals = items.filter(({ mine }) => mine.works).map(({ slug, name }) => ({ slug, name }));
  const today = dayOf(context.get(visitContext).runtime.clock());
  const organisations = me.affiliations
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .map(({ organisation }) => organisation);
  return { deals, organisations, deal: queryOf(request)['deal'] };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return submit(context, request, recordBarrier, {
    form,
    params: { deal: String(form.get('deal') ?? '') },
    body: ({ deal: _, ...body }) => body,
    to: ({ id }) => `/belemmeringen/${id}`,
  });
}

/** In a minute: what happens, and who is hindered. The rest may come later. */
export default function Raise({ loaderData: { deals, organisations, deal }, actionData }: Route.ComponentProps) {
  const t = useTranslations('barriers');
  const form = useFormState(actionData, 'recordBarrier', typeof deal === 'string' ? { deal } : {});
  return (
    <Page
      current="barriers"
      width="read"
      trail={[
        { href: '/belemmeringen', label: t('page.crumb') },
        { href: '/belemmeringen/nieuw', label: t('raise.crumb') },
      ]}
    >
      <title>{`${t('raise.title')} · Tegenveer`}</title>
      <PageTitle title={t('raise.title')}>
        <SummarySentence>{t('raise.intro')}</SummarySentence>
      </PageTitle>
      {deals.length === 0 ? (
        <EmptyState>{t('raise.noDeal')}</EmptyState>
      ) : (
        <Form {...form}>
          <TextField name="title" label={t('raise.what')} />
          <TextField name="hindered" label={t('way.forms.hindered')} optional />
          <SelectField
            name="deal"
            label={t('raise.deal')}
            {...(deals.length === 1 ? { empty: null } : {})}
            options={deals.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <TableToggle title={t('raise.more')}>
            <TextArea name="about" label={t('panel.addAbout')} optional />
            <TextField name="law" label={t('way.forms.law')} optional />
            <SelectField
              name="domain"
              label={t('panel.addDomain')}
              empty={null}
              value="unknown"
              options={domains.map((domain) => ({ value: domain, label: t(`domain.${domain}`) }))}
            />
            <SelectField
              name="organisation"
              label={t('panel.addOrganisation')}
              options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
              optional
            />
            <RadioField
              name="visibility"
              label={t('panel.addVisibility')}
              value="parties"
              options={seenBy.map((seen) => ({ value: seen, label: t(`panel.seen.${seen}`) }))}
            />
          </TableToggle>
          <Fine>{t('raise.safe')}</Fine>
          <Button kind="primary">{t('panel.addDo')}</Button>
        </Form>
      )}
    </Page>
  );
}
