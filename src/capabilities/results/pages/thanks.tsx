// SPDX-License-Identifier: EUPL-1.2
// What the answer did, at once and in words: before, now, what happens next, and how it stands elsewhere.
import { useTranslations } from 'use-intl';
import { ask, asLink } from '#doors/visit.server.ts';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { PageShell } from '#ui/shell/page-shell.tsx';
import { viewCheckIn } from '../check-in.operations.server.ts';
import { Chosen, HowItStands, Others, WhatHappens } from '../parts/what-it-did.tsx';
import type { Route } from './+types/thanks.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return { checkIn: await ask(asLink(context, params.sleutel), viewCheckIn), change: `/peilmoment/${params.sleutel}` };
}

export default function Thanks({ loaderData: { checkIn, change } }: Route.ComponentProps) {
  const t = useTranslations('results');
  const answered = checkIn.items.filter(({ answer }) => answer !== null);
  return (
    <PageShell kind="bare" strip={checkIn.fictional ? <DataStrip narrow>{t('checkIn.strip')}</DataStrip> : undefined}>
      <title>{`${t('thanks.title')} · Tegenveer`}</title>
      <meta name="robots" content="noindex" />
      <h1 className="nl-heading nl-heading--level-1">{t('thanks.title')}</h1>
      {answered.map((item) => (
        <div key={item.adoptionId}>
          {answered.length > 1 && <h2 className="nl-heading nl-heading--level-2">{item.title}</h2>}
          <Chosen item={item} />
          <HowItStands item={item} />
        </div>
      ))}
      <Section id="nu" title={t('thanks.nextTitle')}>
        <WhatHappens items={answered} />
      </Section>
      {answered.length === 1 && answered[0] && (
        <Section id="anderen" title={t('thanks.othersTitle')}>
          <Others others={answered[0].others} />
        </Section>
      )}
      {checkIn.open && (
        <p className="tv-actions">
          <a href={change}>{t('thanks.change')}</a>
        </p>
      )}
    </PageShell>
  );
}
