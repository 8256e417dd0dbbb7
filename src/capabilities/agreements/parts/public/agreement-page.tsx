// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { type ofForm, useFormState } from '#doors/form-state.ts';
import { type Ask, AskBlock } from '#ui/ask/ask-block.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { ItemList, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { AgreementView, ShownVersion } from '../../contract.ts';
import { operationOf, purposeOf } from '../../forms.contract.ts';
import { AboutText } from '../about-text.tsx';
import { Articles } from '../articles.tsx';
import { LeadForms } from '../lead-forms.tsx';
import { PartySignatures } from '../party-signatures.tsx';

/** The whole page of a deal's text; what later slices know of it stands below its sentence. */
export function AgreementPage({
  agreement,
  state,
  children,
}: {
  readonly agreement: AgreementView;
  /** What the page's action answered. */
  readonly state: Parameters<typeof ofForm>[0];
  readonly children?: ReactNode;
}) {
  const { deal, shown, mine, versions } = agreement;
  const t = useTranslations('agreements');
  const purpose = purposeOf(state?.values['_doel']);
  const form = useFormState(state, operationOf[purpose]);
  const sent = state ? { form, purpose, about: String(state.values['_over'] ?? '') } : null;
  const agreed = shown?.state === 'signed' || shown?.state === 'published';
  const title = t(agreed ? 'page.title' : 'page.titleDraft', { deal: deal.shortName });
  const sentence = useSentence(shown);
  const facts = useFacts(shown);
  const asks = useAsks(agreement, shown);
  return (
    <DealPage deal={deal} title={title} below={[{ path: 'dealtekst', label: t('crumb') }]}>
      <PageTitle title={title} {...(shown ? { name: shown.title } : {})} meta={facts}>
        {(shown || mine.member) && <SummarySentence>{sentence}</SummarySentence>}
        {children}
      </PageTitle>
      {!shown && !mine.member && <EmptyState>{t('page.notPublic')}</EmptyState>}
      <RoomNav space={{ kind: 'deal', slug: deal.slug }} current="text" member={mine.member} />
      <AskBlock asks={asks} />
      {shown ? (
        <WithAside
          label={t('page.versions')}
          width="middle"
          aside={<AboutText deal={deal} versions={versions} shown={shown} />}
        >
          {shown.withdrawnReason && (
            <p className="nl-paragraph">{t('page.withdrawn', { reason: shown.withdrawnReason })}</p>
          )}
          <Contents shown={shown} />
          <Articles deal={deal} mine={mine} shown={shown} sent={sent} />
          <PartySignatures deal={deal} shown={shown} mine={mine} />
          <LeadForms deal={deal} shown={shown} mine={mine} sent={sent} />
        </WithAside>
      ) : (
        <LeadForms deal={deal} shown={shown} mine={mine} sent={sent} />
      )}
    </DealPage>
  );
}

/** How the text stands, in a sentence. */
function useSentence(shown: ShownVersion | null): string {
  const t = useTranslations('agreements.page.sentence');
  const when = useWhen();
  if (!shown) return t('none');
  const waited = shown.parties.filter(({ named }) => named);
  const later = shown.signatures.filter((one) => one.later).length;
  return t(shown.state, {
    open: shown.articles.flatMap(({ comments }) => comments).filter(({ resolvedAt }) => resolvedAt === null).length,
    decided: waited.filter(({ decision }) => decision?.decidedOn).length,
    signed: waited.filter(({ signedAt }) => signedAt !== null).length,
    parties: shown.state === 'signed' || shown.state === 'published' ? shown.signatures.length - later : waited.length,
    when: when(shown.state === 'published' ? shown.publishedOn : shown.signedOn),
    later,
  });
}

function useFacts(shown: ShownVersion | null): string[] {
  const t = useTranslations('agreements');
  if (!shown) return [];
  return [
    t('page.version', { number: shown.number, state: t(`state.${shown.state}`) }),
    ...(shown.kind === 'extension' ? [t('page.extension')] : []),
    ...(shown.reference ? [t('page.reference', { reference: shown.reference })] : []),
  ];
}

/** What this text asks of who looks: to sign, to say what was decided, who represents. */
function useAsks({ deal, mine }: AgreementView, shown: ShownVersion | null): Ask[] {
  const t = useTranslations('agreements.ask');
  if (!shown) return [];
  const base = `/deals/${deal.slug}/dealtekst/${shown.number}`;
  const own = shown.parties.filter((party) => party.mine && mine.works && party.signedAt === null);
  const sign = mine.signsFor.map(({ id, name }) => ({
    href: `${base}/tekenen?organisatie=${id}`,
    question: t('sign', { organisation: name }),
    minutes: 3,
  }));
  const deciding = shown.state === 'frozen' || shown.state === 'signing';
  const decide = own
    .filter(({ decision }) => deciding && !decision?.decidedOn)
    .map(({ organisation, decision }) => ({
      href: `${base}/partijen/${organisation.id}#besluit`,
      question: t('decide', { organisation: organisation.name }),
      minutes: 2,
      before: decision?.plannedOn ?? null,
    }));
  const represent = own
    .filter(({ representedBy }) => shown.state === 'draft' && representedBy === null)
    .map(({ organisation }) => ({
      href: `${base}/partijen/${organisation.id}`,
      question: t('represent', { organisation: organisation.name }),
      minutes: 1,
    }));
  return [...sign, ...decide, ...represent].slice(0, 3);
}

function Contents({ shown }: { shown: ShownVersion }) {
  const t = useTranslations('agreements');
  return (
    <TableToggle title={t('page.contents')}>
      <ItemList
        items={shown.articles.map(({ id, title }, index) => ({
          id,
          content: <a href={`#artikel-${index + 1}`}>{t('article.number', { number: index + 1, title })}</a>,
        }))}
      />
    </TableToggle>
  );
}
