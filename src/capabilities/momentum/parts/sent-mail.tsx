// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useDateTime } from '#ui/format/use-date-time.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { MyMail } from '../mail.contract.ts';

/** Every mail that was sent, newest first, each with its words behind a fold. */
export function SentMail({ items }: { items: MyMail['items'] }) {
  const t = useTranslations('momentum.mail');
  const write = useDateTime();
  return (
    <>
      {items.map(({ id, subject, text, to, state, kind, postedAt, repeats }) => (
        <TableToggle key={id} title={subject}>
          <Fine>
            {[
              write(postedAt, { dateStyle: 'long', timeStyle: 'short' }),
              to,
              t(`kind.${kind}`),
              t(`state.${state}`),
            ].join(' · ')}
          </Fine>
          {repeats > 0 && <Fine>{t('repeated')}</Fine>}
          <p className="nl-paragraph tv-prose tv-lines">{text ?? t('notKept')}</p>
        </TableToggle>
      ))}
    </>
  );
}
