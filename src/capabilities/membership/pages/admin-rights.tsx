// SPDX-License-Identifier: EUPL-1.2
// Who may more than others: looked over once a quarter, with a record that it was.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { Moment } from '../parts/public/moment.tsx';
import { listSpecialRights, reviewRights } from '../rights.operations.server.ts';
import type { Route } from './+types/admin-rights.ts';

const here = '/beheer/rechten';

export const loader = ({ context }: Route.LoaderArgs) => ask(context, listSpecialRights);

export const action = ({ context, request }: Route.ActionArgs) =>
  submit(context, request, reviewRights, { to: () => `${here}#gezien` });

export default function AdminRights({ loaderData: { rights, reviews, due }, actionData }: Route.ComponentProps) {
  const t = useTranslations('membership.rights');
  const admin = useTranslations('membership.admin');
  const when = useWhen();
  const form = useFormState(actionData, 'reviewRights');
  const people = new Set(rights.map(({ person }) => person.id)).size;
  return (
    <Page
      trail={[
        { href: '/beheer', label: admin('short') },
        { href: here, label: t('short') },
      ]}
    >
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>
          {t('finding', { people })} {due ? t('due') : t('notDue')}
        </SummarySentence>
      </PageTitle>
      <DataTable
        caption={t('title')}
        hiddenCaption
        rows={rights}
        rowKey={({ person, right, organisation, space, since }) =>
          [person.id, right, organisation, space, since].join(' ')
        }
        columns={[
          {
            key: 'person',
            title: t('person'),
            cell: ({ person }) => <a href={`/beheer/mensen/${person.id}`}>{person.name}</a>,
          },
          { key: 'right', title: t('right'), cell: ({ right }) => t(`kinds.${right}`) },
          { key: 'organisation', title: t('organisation'), cell: ({ organisation }) => organisation ?? t('house') },
          { key: 'space', title: t('space'), cell: ({ space }) => space ?? t('noSpace') },
          { key: 'since', title: t('since'), cell: ({ since }) => (since === null ? t('unknown') : when(since)) },
          { key: 'until', title: t('until'), cell: ({ until }) => (until === null ? t('noEnd') : when(until)) },
        ]}
      />
      <Actions>
        <ButtonLink href="/beheer/rechten.csv">{t('csv')}</ButtonLink>
      </Actions>
      <Section id="gezien" title={t('seenTitle')} note={t('seenNote')}>
        {reviews.length === 0 ? (
          <p className="nl-paragraph">{t('never')}</p>
        ) : (
          <ItemList
            items={reviews.map(({ id, by, at, held, remark }) => ({
              id,
              content: (
                <>
                  {t.rich('seenBy', { by: by ?? t('somebody'), held, date: () => <Moment at={at} /> })}
                  {remark !== null && <> {remark}</>}
                </>
              ),
            }))}
          />
        )}
        <Form {...form}>
          <TextArea
            name="remark"
            label={t('remark')}
            description={t('remarkHint')}
            optional
            rows={3}
            maxLength={1000}
          />
          <Button kind="primary">{t('review')}</Button>
        </Form>
      </Section>
    </Page>
  );
}
