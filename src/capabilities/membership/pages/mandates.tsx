// SPDX-License-Identifier: EUPL-1.2
// Who may do what for one organisation: for its own people, and for who keeps the installation.
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import * as mandates from '../mandates.operations.server.ts';
import { GiveMandate } from '../parts/give-mandate.tsx';
import { MandateTable, PastMandates } from '../parts/mandate-table.tsx';
import type { Route } from './+types/mandates.ts';

export const loader = ({ context, params }: Route.LoaderArgs) =>
  ask(context, mandates.listMandates, { params: { organisation: params.slug } });

export async function action({ context, request, params: { slug } }: Route.ActionArgs) {
  const form = await request.formData();
  const [purpose, mandate] = String(form.get('_doel')).split(' ');
  const about = { form, params: { organisation: slug, mandate }, to: () => `/organisaties/${slug}/mandaten` };
  if (purpose === 'deputy') return submit(context, request, mandates.nameDeputy, about);
  if (purpose === 'successor') return submit(context, request, mandates.handOverMandate, about);
  if (purpose === 'end') return submit(context, request, mandates.endMandate, about);
  return submit(context, request, mandates.giveMandate, { ...about, params: { organisation: slug } });
}

export default function Mandates({
  loaderData: { organisation, items, people, deals, mine },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('membership.mandates');
  const title = t('title', { name: organisation.name });
  const now = items.filter(({ state }) => state !== 'over');
  const past = items.filter(({ state }) => state === 'over');
  return (
    <Page
      trail={[
        { href: `/organisaties/${organisation.slug}`, label: organisation.name },
        { href: `/organisaties/${organisation.slug}/mandaten`, label: t('short') },
      ]}
      strip={organisation.fictional ? <DataStrip>{t('fictional')}</DataStrip> : undefined}
    >
      <title>{`${title} · Tegenveer`}</title>
      <PageTitle title={title}>
        <SummarySentence>
          {mine.colleague || mine.gives
            ? t('finding', {
                sign: new Set(now.filter(({ kind }) => kind === 'sign').map(({ person }) => person.id)).size,
                promise: new Set(now.filter(({ kind }) => kind === 'promise').map(({ person }) => person.id)).size,
              })
            : t('findingPart')}
        </SummarySentence>
      </PageTitle>
      {now.length === 0 ? (
        <EmptyState {...(mine.gives ? { step: { href: '#geef', label: t('give') } } : {})}>
          {t(mine.colleague || mine.gives ? 'none' : 'noneForYou')}
        </EmptyState>
      ) : (
        <MandateTable items={now} people={people} gives={mine.gives} state={actionData} />
      )}
      {mine.gives && (
        <Section id="geef" title={t('giveTitle')} note={t('giveNote')}>
          <GiveMandate people={people} deals={deals} state={actionData} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="voorbij" title={t('pastTitle')} note={t('pastNote')}>
          <PastMandates items={past} />
        </Section>
      )}
    </Page>
  );
}
