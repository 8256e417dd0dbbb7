// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { viewDeal } from '#capabilities/deals/public.server.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { ask, submit } from '#doors/visit.server.ts';
import { useMoney } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { fillAgreement } from '../agreement.operations.server.ts';
import type { DealCommitments } from '../commitment.contract.ts';
import { viewDealCommitments } from '../commitment.operations.server.ts';
import { makeCommitment } from '../moves.operations.server.ts';
import { changeContribution, recordContribution } from '../operations.server.ts';
import { CommitmentForm } from '../parts/commitment-form.tsx';
import { ContributionEdit } from '../parts/contribution-edit.tsx';
import { DependencyPicture } from '../parts/dependency-picture.tsx';
import { FillAgreement } from '../parts/fill-agreement.tsx';
import { CommitmentTable } from '../parts/public/commitment-table.tsx';
import { ContributionForm } from '../parts/public/contribution-form.tsx';
import { Contributions } from '../parts/public/contributions.tsx';
import type { Route } from './+types/deal-commitments.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const deal = await ask(context, viewDeal, { params });
  return { deal, promised: await ask(context, viewDealCommitments, { params }) };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = `/deals/${deal}/toezeggingen`;
  const [purpose, contribution] = String(form.get('_doel')).split(' ');
  if (purpose === 'recht')
    return submit(context, request, changeContribution, {
      params: { contribution },
      form,
      to: () => `${here}#bijdragen`,
    });
  if (purpose === 'dealtekst')
    return submit(context, request, fillAgreement, { params: { deal }, form, to: () => `${here}#dealtekst` });
  if (purpose === 'bijdrage')
    return submit(context, request, recordContribution, { params: { deal }, form, to: () => `${here}#bijdragen` });
  return submit(context, request, makeCommitment, { params: { deal }, form, to: ({ id }) => `/toezeggingen/${id}` });
}

export default function DealCommitmentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { deal, promised } = loaderData;
  const { items, dependencies, contributions, mine } = promised;
  const t = useTranslations('commitments.promises.room');
  const making = useFormState(ofForm(actionData, 'toezegging'), 'makeCommitment', { visibility: 'parties' });
  const bringing = useFormState(ofForm(actionData, 'bijdrage'), 'recordContribution');
  const present = deal.partyList.filter(({ leftOn }) => leftOn === null).map(({ organisation }) => organisation);
  const parties = mine.leads ? present : present.filter(({ id }) => mine.organisations.includes(id));
  const title = t('title', { deal: deal.shortName });
  return (
    <DealPage deal={deal} title={title} below={[{ path: 'toezeggingen', label: t('crumb') }]}>
      <PageTitle title={title}>
        <SummarySentence>
          <Finding items={items} />
        </SummarySentence>
      </PageTitle>
      <RoomNav space={{ kind: 'deal', slug: deal.slug }} current="commitments" member={deal.mine.member} />
      <Section id="toezeggingen" title={t('titleShort')} note={t('note')}>
        {items.length === 0 ? <EmptyState>{t('noneLead')}</EmptyState> : <CommitmentTable items={items} />}
        {mine.works && (
          <TableToggle title={t('add')} open={ofForm(actionData, 'toezegging') !== undefined}>
            <CommitmentForm form={making} organisations={parties} />
          </TableToggle>
        )}
      </Section>
      {promised.text && <FillAgreement deal={deal.slug} text={promised.text} state={actionData} />}
      {dependencies.length > 0 && (
        <Section id="wacht" title={t('waits')} note={t('waitsNote', { count: dependencies.length })}>
          <DependencyPicture {...promised} />
        </Section>
      )}
      <Section id="bijdragen" title={t('contributions')}>
        {contributions.length > 0 && <Contributions contributions={contributions} />}
        <MoneyLine money={promised.money} />
        {mine.works && (
          <>
            <TableToggle title={t('addContribution')} open={ofForm(actionData, 'bijdrage') !== undefined}>
              <ContributionForm form={bringing} organisations={parties} />
            </TableToggle>
            {contributions
              .filter(({ organisation }) => mine.leads || mine.organisations.includes(organisation?.id ?? ''))
              .map((one) => (
                <ContributionEdit key={one.id} contribution={one} organisations={present} sent={actionData} />
              ))}
          </>
        )}
      </Section>
    </DealPage>
  );
}

function Finding({ items }: Pick<DealCommitments, 'items'>) {
  const t = useTranslations('commitments.promises.room');
  const parties = new Set(items.map(({ organisation }) => organisation?.id)).size;
  const silent = items.filter(({ reading }) => reading.silentFor !== null).length;
  const inherited = items.filter((item) => item.inherited !== null).length;
  return (
    t('sentence', { total: items.length, parties }) +
    t('silent', { count: silent }) +
    t('inherited', { count: inherited })
  );
}

/** Money of this deal in plain figures, and what of it is not known. Never per organisation. */
function MoneyLine({ money }: Pick<DealCommitments, 'money'>) {
  const t = useTranslations('commitments.promises.room');
  const euros = useMoney();
  if (money.contributions === 0) return null;
  const { planned, real, ...counts } = money;
  const said = (amount: number | null) => (amount === null ? t('notKnown') : euros(amount));
  return <Fine>{t('money', { ...counts, planned: said(planned), real: said(real) })}</Fine>;
}
