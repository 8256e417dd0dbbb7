// SPDX-License-Identifier: EUPL-1.2
// Writing one article. Where somebody else was just before, both texts stand here with a proposal that holds both.
import { data } from 'react-router';
import { useTranslations } from 'use-intl';
import { DealPage } from '#capabilities/deals/parts/public/deal-page.tsx';
import { type ShownForm, useFormState } from '#doors/form-state.ts';
import { submit } from '#doors/visit.server.ts';
import { useOpenWords } from '#doors/words.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions, Columns, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { Article as ArticleView } from '../contract.ts';
import { differenceOf, mergeTexts } from '../difference.ts';
import { changeArticle } from '../draft.operations.server.ts';
import { Pieces } from '../parts/pieces.tsx';
import { tidy } from '../rules/deal-text.ts';
import type { Route } from './+types/article.ts';
import { askVersion } from './version.server.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { shown, mine, ...view } = await askVersion(context, params);
  const index = shown?.articles.findIndex(({ id }) => id === params.article) ?? -1;
  const article = shown?.articles[index];
  if (!article || !mine.works) throw data({ refused: 'not-found' }, { status: 404 });
  return { deal: view.deal, article, position: index + 1, number: params.number };
}

export async function action({ context, request, params: { deal, number, article } }: Route.ActionArgs) {
  return submit(context, request, changeArticle, {
    params: { deal, article },
    to: () => `/deals/${deal}/dealtekst?versie=${number}`,
  });
}

export default function Article({ loaderData, actionData }: Route.ComponentProps) {
  const { deal, article, position, number } = loaderData;
  const t = useTranslations('agreements');
  const form = useFormState(actionData, 'changeArticle', { title: article.title, text: article.text });
  const clash = actionData?.refused === 'stale';
  const title = clash ? t('conflict.title') : t('edit.title', { number: position });
  const back = `/deals/${deal.slug}/dealtekst?versie=${number}`;
  return (
    <DealPage
      width="read"
      deal={deal}
      title={title}
      below={[
        { path: `dealtekst?versie=${number}`, label: t('crumb') },
        { path: `dealtekst/${number}/artikelen/${article.id}`, label: t('edit.title', { number: position }) },
      ]}
    >
      <PageTitle title={title}>{clash && <SummarySentence>{t('conflict.sentence')}</SummarySentence>}</PageTitle>
      {clash ? (
        <Conflict article={article} values={actionData.values} />
      ) : (
        <ArticleForm
          form={form}
          article={article}
          base={String(actionData?.values['_base'] ?? article.text)}
          version={Number(actionData?.values['version'] ?? article.version)}
          button={t('edit.save')}
        />
      )}
      <Actions>
        <a href={back}>{t('edit.back')}</a>
      </Actions>
    </DealPage>
  );
}

function ArticleForm(props: { form: ShownForm; article: ArticleView; base: string; version: number; button: string }) {
  const { form, article, base, version, button } = props;
  const t = useTranslations('agreements');
  const hint = useOpenWords('agreements.article.hint')(article.kind);
  return (
    <Form {...form}>
      {/* The text this began from: what tells my changes from those of somebody else. */}
      <HiddenField name="_base" value={base} />
      <HiddenField name="version" value={String(version)} />
      <TextField name="title" label={t('edit.heading')} />
      {hint && <Fine>{hint}</Fine>}
      <TextArea name="text" label={t('edit.text')} description={t('edit.textHelp')} rows={16} />
      <Button kind="primary">{button}</Button>
    </Form>
  );
}

function Conflict({ article, values }: { article: ArticleView; values: ShownForm['values'] }) {
  const t = useTranslations('agreements.conflict');
  const typed = (name: string) => tidy(String(values[name] ?? ''));
  const [mine, theirs] = [typed('text'), article.text];
  const merged = mergeTexts(typed('_base'), mine, theirs);
  const proposal = { values: { title: typed('title'), text: merged.text }, errors: {} };
  return (
    <>
      <Columns>
        <Section id="nu" title={t('theirs')}>
          <p className="tv-diff">{theirs}</p>
        </Section>
        <Section id="van-u" title={t('mine')}>
          <p className="tv-diff">{mine}</p>
        </Section>
      </Columns>
      <TableToggle title={t('differences')}>
        <p className="tv-diff">
          <Pieces pieces={differenceOf(theirs, mine)} />
        </p>
      </TableToggle>
      <Section id="voorstel" title={t('proposal')} note={t(merged.overlapping ? 'overlapping' : 'proposalNote')}>
        <ArticleForm form={proposal} article={article} base={theirs} version={article.version} button={t('save')} />
      </Section>
    </>
  );
}
