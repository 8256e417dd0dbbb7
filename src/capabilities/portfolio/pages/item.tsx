// SPDX-License-Identifier: EUPL-1.2
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, type FormState, submit } from '#doors/visit.server.ts';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { Fine, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { ItemView } from '../contract.ts';
import * as change from '../operations/change.server.ts';
import { listItemChoices, viewItem } from '../operations/items.server.ts';
import { ItemClasses, ItemFacts } from '../parts/item-facts.tsx';
import { ClassifyForm, DescribeForm } from '../parts/item-forms.tsx';
import { ItemSentence } from '../parts/item-sentence.tsx';
import { DropConnections, DropTies, ItemConnections, ItemTies } from '../parts/item-ties.tsx';
import { ConnectForm, TieForms } from '../parts/tie-forms.tsx';
import { classifications, isClassification } from '../rules/codes.ts';
import type { Route } from './+types/item.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const item = await ask(context, viewItem, { params: { item: params.item } });
  // One address per thing: an item is found under its own portfolio only.
  if (item.portfolio.slug !== params.programme) throw data({ refused: 'not-found' }, { status: 404 });
  const choices = item.mine.works ? await ask(context, listItemChoices, { params: { item: item.id } }) : null;
  return { item, choices };
}

export async function action({ context, request, params: { programme, item } }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = { params: { item }, form, to: () => `/portfolio/${programme}/onderdelen/${item}` };
  const goal = String(form.get('_doel'));
  const [kind = '', to = ''] = String(form.get('_wat')).split(' ');
  if (goal === 'los') return submit(context, request, change.untieItem, { ...sent, params: { item, kind, to } });
  if (goal === 'scheid')
    return submit(context, request, change.disconnectItems, { ...sent, params: { item, connection: kind } });
  if (goal === 'band') return submit(context, request, change.tieItem, sent);
  if (goal === 'verband') return submit(context, request, change.connectItems, sent);
  if (goal === 'woorden') return submit(context, request, change.describeItem, sent);
  return submit(context, request, change.classifyItem, sent);
}

export default function Item({ loaderData: { item, choices }, actionData }: Route.ComponentProps) {
  const t = useTranslations('portfolio');
  const { portfolio, mine } = item;
  const state = (goal: string) => (actionData?.values['_doel'] === goal ? actionData : undefined);
  const classified = Object.keys(classifications).filter(
    (name) => isClassification(name) && item[name] !== null,
  ).length;
  return (
    <Page
      current="portfolio"
      strip={<RealOrExample fictional={item.fictional} asOfOn={null} many />}
      trail={[
        { href: '/portfolio', label: t('list.crumb') },
        { href: `/portfolio/${portfolio.slug}`, label: portfolio.name },
        { href: `/portfolio/${portfolio.slug}/onderdelen/${item.id}`, label: t('item.crumb') },
      ]}
    >
      <title>{`${item.title} · Tegenveer`}</title>
      <PageTitle title={item.title} wide>
        <SummarySentence>
          <ItemSentence item={item} />{' '}
          {item.source !== null && (
            <>
              <Swatch of="unconfirmed" />
              {t('item.sourced')}
            </>
          )}
        </SummarySentence>
      </PageTitle>
      <WithAside label={t('item.facts')} aside={<ItemFacts item={item} />}>
        {item.about && <p className="nl-paragraph tv-prose">{item.about}</p>}
        {mine.keeps && item.source === null && <Describe item={item} state={state('woorden')} />}
        <Section id="indeling" title={t('item.classes')} note={t('item.classesNote', { count: classified })} tight>
          <ItemClasses item={item} />
          {mine.keeps && <Classify item={item} state={state('indeling')} />}
        </Section>
        <Section id="samenhang" title={t('item.connections')}>
          <ItemConnections item={item} />
          {choices && choices.items.length > 0 && (
            <Connect item={item} items={choices.items} state={state('verband')} />
          )}
        </Section>
        <Section id="dient" title={t('item.serves')}>
          <ItemTies item={item} />
          {item.barriers.length > 0 && (
            <Fine>
              {t('item.fromBarrier')}{' '}
              {item.barriers.map(({ id, title }) => (
                <a key={id} href={`/belemmeringen/${id}`}>
                  {title}
                </a>
              ))}
            </Fine>
          )}
          {choices && <Tie item={item} choices={choices} state={state('band')} />}
        </Section>
      </WithAside>
    </Page>
  );
}

type Choices = NonNullable<Route.ComponentProps['loaderData']['choices']>;
interface FormPart {
  state: FormState | undefined;
}

function Describe({ item, state }: FormPart & { item: ItemView }) {
  const t = useTranslations('portfolio.form');
  const { title, about, kind, place, startsOn, endsOn } = item;
  const stored = { title, kind, about: about ?? '', place: place ?? '' };
  const dates = { startsOn: startsOn ?? '', endsOn: endsOn ?? '' };
  const form = useFormState(state, 'describeItem', { ...stored, ...dates });
  return (
    <TableToggle title={t('describe')} open={state !== undefined}>
      <DescribeForm form={form} version={item.version} />
    </TableToggle>
  );
}

function Classify({ item, state }: FormPart & { item: ItemView }) {
  const t = useTranslations('portfolio.form');
  const names = Object.keys(classifications).filter(isClassification);
  const form = useFormState(state, 'classifyItem', Object.fromEntries(names.map((name) => [name, item[name] ?? ''])));
  return (
    <TableToggle title={t('classify')} open={state !== undefined}>
      <ClassifyForm form={form} version={item.version} />
    </TableToggle>
  );
}

function Connect({ item, items, state }: FormPart & { item: ItemView; items: Choices['items'] }) {
  const t = useTranslations('portfolio.form');
  const form = useFormState(state, 'connectItems');
  return (
    <TableToggle title={t('connectFold')} open={state !== undefined}>
      <ConnectForm form={form} items={items} />
      <DropConnections item={item} />
    </TableToggle>
  );
}

function Tie({ item, choices: { missions, deals, results }, state }: FormPart & { item: ItemView; choices: Choices }) {
  const t = useTranslations('portfolio.form');
  const form = useFormState(state, 'tieItem');
  const sent = state?.values['kind'];
  return (
    <TableToggle title={t('tie')} open={state !== undefined}>
      <TieForms
        form={form}
        sent={typeof sent === 'string' ? sent : undefined}
        choices={{ mission: missions, deal: deals, result: results }}
      />
      <DropTies item={item} />
    </TableToggle>
  );
}
