// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import type { AgreementView, Article, ShownVersion } from '../contract.ts';
import { articleKinds } from '../rules/codes.ts';
import { ArticleText } from './article-text.tsx';
import { Comments } from './comments.tsx';

export interface ArticlesProps {
  readonly deal: AgreementView['deal'];
  readonly mine: AgreementView['mine'];
  readonly shown: ShownVersion;
  /** The form that was refused, with the article or comment it was about. */
  readonly sent: { readonly form: ShownForm; readonly about: string } | null;
}

/** The whole text, part by part and article by article, with what people of the deal say of it. */
export function Articles(props: ArticlesProps) {
  const parts = inParts(props.shown.articles);
  return parts.map(({ part, articles }, index) => (
    <Section key={articles[0]?.article.id} id={`deel-${index + 1}`} title={part ?? props.shown.title}>
      {articles.map(({ article, number }) => (
        <OneArticle key={article.id} {...props} article={article} number={number} />
      ))}
    </Section>
  ));
}

/** Articles under the heading of their part, numbered through. */
function inParts(articles: readonly Article[]) {
  const parts: { part: string | null; articles: { article: Article; number: number }[] }[] = [];
  for (const [index, article] of articles.entries()) {
    if (parts.at(-1)?.part !== article.part || parts.length === 0) parts.push({ part: article.part, articles: [] });
    parts.at(-1)?.articles.push({ article, number: index + 1 });
  }
  return parts;
}

function OneArticle({
  deal,
  mine,
  shown,
  sent,
  article,
  number,
}: ArticlesProps & { article: Article; number: number }) {
  const t = useTranslations('agreements.article');
  const draft = shown.state === 'draft';
  const hint = articleKinds.find((kind) => kind === article.kind && kind !== 'own');
  const parties = shown.parties.filter(({ bound, named }) => (draft ? bound : named));
  return (
    <article className="tv-article" aria-labelledby={`artikel-${number}`}>
      <SubHeading id={`artikel-${number}`}>{t('number', { number, title: article.title })}</SubHeading>
      <ArticleText article={article} parties={parties} />
      {draft && mine.works && hint && article.text === '' && <Fine>{t(`hint.${hint}`)}</Fine>}
      {draft && mine.works && (
        <Actions>
          <a href={`/deals/${deal.slug}/dealtekst/${shown.number}/artikelen/${article.id}`}>{t('edit', { number })}</a>
        </Actions>
      )}
      {mine.member && ((mine.works && draft) || article.comments.length > 0) && (
        <Comments article={article} number={number} works={mine.works} sent={sent} />
      )}
      {draft && mine.leads && article.kind === 'own' && article.comments.length === 0 && (
        <Form prefix={`weg-${number}`}>
          <HiddenField name="_doel" value="weg" />
          <HiddenField name="_artikel" value={article.id} />
          <HiddenField name="version" value={String(article.version)} />
          <Button>{t('remove')}</Button>
        </Form>
      )}
    </article>
  );
}
