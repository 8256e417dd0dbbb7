// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { listIdentities, viewStepUp } from '#capabilities/membership/public.server.ts';
import { useFormState } from '#doors/form-state.ts';
import { ask, submit } from '#doors/visit.server.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions, Code, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { signAgreement } from '../signing.operations.server.ts';
import type { Route } from './+types/sign.ts';
import { askVersion } from './version.server.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const wanted = new URL(request.url).searchParams.get('organisatie');
  const view = await askVersion(context, params);
  // Who has no second step yet sets it up first, before anything is typed here.
  const { steppedUp, ways } = await ask(context, viewStepUp);
  const prepared = steppedUp || ways.length > 0 || (await ask(context, listIdentities)).linked.length > 0;
  return { wanted, prepared, ...view };
}

export async function action({ context, request, params: { deal, number } }: Route.ActionArgs) {
  const to = () => `/deals/${deal}/dealtekst?versie=${number}#partijen`;
  return submit(context, request, signAgreement, { params: { deal, number }, to });
}

export default function Sign({
  loaderData: { deal, shown, mine, wanted, prepared },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('agreements');
  const [only] = mine.signsFor;
  const chosen = mine.signsFor.find(({ id }) => id === wanted) ?? (mine.signsFor.length === 1 ? only : undefined);
  const standing = shown?.parties.find(({ organisation }) => organisation.id === chosen?.id);
  const form = useFormState(actionData, 'signAgreement', {
    capacity: standing?.capacity ?? '',
    organisation: chosen?.id ?? '',
  });
  const title = t('sign.title', { organisation: chosen?.name ?? deal.shortName });
  const promises = (shown?.articles ?? [])
    .flatMap((article) => article.promises)
    .filter(({ organisation }) => organisation === chosen?.name).length;
  const number = shown?.number ?? 1;
  const back = `/deals/${deal.slug}/dealtekst?versie=${number}`;
  const here = `/deals/${deal.slug}/dealtekst/${number}/tekenen`;
  return (
    <DealPage
      width="read"
      deal={deal}
      title={title}
      below={[
        { path: `dealtekst?versie=${number}`, label: t('crumb') },
        { path: `dealtekst/${number}/tekenen`, label: t('sign.do') },
      ]}
    >
      <PageTitle title={title}>
        <SummarySentence>{t('sign.sentence', { number, deal: deal.name })}</SummarySentence>
      </PageTitle>
      {!shown?.hash || (mine.signsFor.length === 0 && !actionData) ? (
        <EmptyState step={{ href: back, label: t('edit.back') }}>
          {[t('sign.none'), ...mine.othersSign.map((one) => t('sign.others', one))].join(' ')}
        </EmptyState>
      ) : !prepared ? (
        <>
          <Warning title={t('sign.first')}>{t('sign.firstWhy')}</Warning>
          <Actions>
            <ButtonLink href={`/account/tweede-stap?naar=${encodeURIComponent(here)}`}>{t('sign.firstDo')}</ButtonLink>
            <a href={back}>{t('sign.read')}</a>
          </Actions>
        </>
      ) : (
        <>
          <Actions>
            <a href={back}>{t('sign.read')}</a>
          </Actions>
          <p className="nl-paragraph">{t('sign.hash')}:</p>
          <p className="tv-hash">
            <Code>{shown.hash}</Code>
          </p>
          <Form {...form}>
            <HiddenField name="hash" value={shown.hash} />
            {chosen ? (
              <HiddenField name="organisation" value={chosen.id} />
            ) : (
              <RadioField
                name="organisation"
                label={t('sign.which')}
                options={mine.signsFor.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <TextField name="capacity" label={t('sign.capacity')} description={t('sign.capacityHelp')} />
            <TextField name="place" label={t('sign.place')} size="middle" />
            {promises > 0 && chosen && (
              <Fine>{t('sign.promises', { count: promises, organisation: chosen.name })}</Fine>
            )}
            <Fine>{t('sign.weighs')}</Fine>
            <Button kind="ask">{t('sign.do')}</Button>
          </Form>
        </>
      )}
    </DealPage>
  );
}
