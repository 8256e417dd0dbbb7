// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { useFormState } from '#doors/form-state.ts';
import { ask, submit } from '#doors/visit.server.ts';
import { type Ask, AskBlock } from '#ui/ask/ask-block.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { ItemList, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { AgreementView, ShownVersion } from '../contract.ts';
import * as draft from '../draft.operations.server.ts';
import { AboutText } from '../parts/about-text.tsx';
import { Articles } from '../parts/articles.tsx';
import { LeadForms } from '../parts/lead-forms.tsx';
import { PartySignatures } from '../parts/party-signatures.tsx';
import { viewAgreement } from '../read.operations.server.ts';
import * as signing from '../signing.operations.server.ts';
import type { Route } from './+types/agreement.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const number = new URL(request.url).searchParams.get('versie') ?? undefined;
  return ask(context, viewAgreement, { params, query: number === undefined ? {} : { number } });
}

const operationOf = {
  begin: 'beginVersion',
  opmerking: 'commentOnArticle',
  verwerkt: 'resolveComment',
  artikel: 'addArticle',
  weg: 'removeArticle',
  vaststellen: 'freezeVersion',
  voorleggen: 'openSigning',
  intrekken: 'withdrawVersion',
  bijtekenen: 'setJoiningDays',
  publiceren: 'publishVersion',
} as const;
type Purpose = keyof typeof operationOf;
const isPurpose = (value: unknown): value is Purpose => typeof value === 'string' && Object.hasOwn(operationOf, value);
const purposeOf = (value: unknown): Purpose => (isPurpose(value) ? value : 'begin');

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const base = `/deals/${deal}/dealtekst`;
  const { searchParams } = new URL(request.url);
  const number = searchParams.get('versie') ?? (await ask(context, viewAgreement, { params: { deal } })).shown?.number;
  const here = { params: { deal, number }, form, to: () => `${base}?versie=${number}` };
  const about = form.get('_over');
  switch (purposeOf(form.get('_doel'))) {
    case 'begin':
      return submit(context, request, draft.beginVersion, {
        ...here,
        params: { deal },
        to: (made) => `${base}?versie=${made.number}`,
      });
    case 'opmerking':
      return submit(context, request, draft.commentOnArticle, { ...here, params: { deal, article: about } });
    case 'verwerkt':
      return submit(context, request, draft.resolveComment, { ...here, params: { deal, comment: about } });
    case 'artikel':
      return submit(context, request, draft.addArticle, here);
    case 'weg':
      return submit(context, request, draft.removeArticle, {
        ...here,
        params: { deal, article: form.get('_artikel') },
      });
    case 'vaststellen':
      return submit(context, request, signing.freezeVersion, here);
    case 'voorleggen':
      return submit(context, request, signing.openSigning, here);
    case 'intrekken':
      return submit(context, request, signing.withdrawVersion, here);
    case 'bijtekenen':
      return submit(context, request, signing.setJoiningDays, here);
    case 'publiceren':
      return submit(context, request, signing.publishVersion, here);
  }
}

export default function Agreement({ loaderData, actionData }: Route.ComponentProps) {
  const { deal, shown, mine } = loaderData;
  const t = useTranslations('agreements');
  const purpose = purposeOf(actionData?.values['_doel']);
  const form = useFormState(actionData, operationOf[purpose]);
  const sent = actionData ? { form, purpose, about: String(actionData.values['_over'] ?? '') } : null;
  const agreed = shown?.state === 'signed' || shown?.state === 'published';
  const title = t(agreed ? 'page.title' : 'page.titleDraft', { deal: deal.shortName });
  const sentence = useSentence(shown);
  const facts = useFacts(shown);
  const asks = useAsks(loaderData, shown);
  return (
    <DealPage deal={deal} title={title} below={[{ path: 'dealtekst', label: t('crumb') }]}>
      <PageTitle title={title} {...(shown ? { name: shown.title } : {})} meta={facts}>
        {(shown || mine.member) && <SummarySentence>{sentence}</SummarySentence>}
      </PageTitle>
      {!shown && !mine.member && <EmptyState>{t('page.notPublic')}</EmptyState>}
      <RoomNav space={{ kind: 'deal', slug: deal.slug }} current="text" member={mine.member} />
      <AskBlock asks={asks} />
      {shown ? (
        <WithAside
          label={t('page.versions')}
          width="middle"
          aside={<AboutText deal={deal} versions={loaderData.versions} shown={shown} />}
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
