// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { Article, Comment } from '../contract.ts';

type Sent = { readonly form: ShownForm; readonly about: string } | null;

/** What people of the deal say of one article; folded away, open where something is open. */
export function Comments({
  article,
  number,
  works,
  sent,
}: {
  article: Article;
  number: number;
  works: boolean;
  sent: Sent;
}) {
  const t = useTranslations('agreements.comments');
  const { comments } = article;
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  const own = sent?.about === article.id ? sent.form : undefined;
  return (
    <TableToggle title={t('title', { count: comments.length, open })} open={open > 0 || own !== undefined}>
      <ItemList
        items={comments.map((comment) => ({ id: comment.id, content: <OneComment comment={comment} sent={sent} /> }))}
      />
      {works && (
        <Form {...own} prefix={`opm-${number}`}>
          <HiddenField name="_doel" value="opmerking" />
          <HiddenField name="_over" value={article.id} />
          <TextArea name="text" label={t('add')} description={t('addNote')} rows={3} />
          <Button>{t('addDo')}</Button>
        </Form>
      )}
    </TableToggle>
  );
}

function OneComment({ comment, sent }: { comment: Comment; sent: Sent }) {
  const t = useTranslations('agreements.comments');
  const when = useWhen();
  const who = [comment.author ?? t('someone'), comment.organisation].filter(Boolean).join(', ');
  const own = sent?.about === comment.id ? sent.form : undefined;
  return (
    <>
      <Fine>{t('by', { who, when: when(comment.createdAt.slice(0, 10)) })}</Fine>
      <p>{comment.text}</p>
      {comment.resolvedAt && (
        <Fine>
          {t('resolved', { when: when(comment.resolvedAt.slice(0, 10)) })}
          {comment.answer && `: ${comment.answer}`}
        </Fine>
      )}
      {comment.mayResolve && (
        <Form {...own} prefix={`af-${comment.id}`}>
          <HiddenField name="_doel" value="verwerkt" />
          <HiddenField name="_over" value={comment.id} />
          <HiddenField name="version" value={String(comment.version)} />
          <TextField name="answer" label={t('answer')} optional />
          <Button>{t('resolve')}</Button>
        </Form>
      )}
    </>
  );
}
