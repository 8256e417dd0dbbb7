// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { DataTable } from '#ui/view/data-table.tsx';
import type { RecordView } from './record-view.ts';

type Asked = RecordView['checkIns'][number];

/** What was asked and answered, oldest first; only for the deal and the organisation. */
export function CheckInTable({ record }: { record: RecordView }) {
  const t = useTranslations('results.record');
  const when = useWhen();
  if (record.checkIns.length === 0) return <p className="tv-soft">{t('checkInsNone')}</p>;
  return (
    <DataTable
      small
      rows={record.checkIns}
      rowKey={({ id }) => id}
      columns={[
        { key: 'due', title: t('columnDue'), cell: ({ dueOn }) => when(dueOn, 'short') },
        { key: 'role', title: t('columnRole'), cell: ({ role }) => role },
        {
          key: 'answer',
          title: t('columnAnswer'),
          cell: (asked) => (
            <>
              <Answer asked={asked} />
              {record.may.ask && !asked.answeredOn && !asked.revoked && !asked.missed && <TakeBack asked={asked} />}
            </>
          ),
        },
        { key: 'words', title: t('columnWords'), cell: ({ whatChanged }) => whatChanged },
      ]}
    />
  );
}

function Answer({ asked }: { asked: Asked }) {
  const t = useTranslations('results');
  const when = useWhen();
  if (asked.answeredOn && asked.stillInUse)
    return `${t(`checkIn.stillUse.${asked.stillInUse}`)}, ${when(asked.answeredOn, 'short')}`;
  if (asked.revoked) return t('record.revoked');
  return t(asked.missed ? 'record.missed' : 'record.waiting');
}

function TakeBack({ asked }: { asked: Asked }) {
  const t = useTranslations('results.record');
  return (
    <Form prefix={asked.id} label={t('takeBack')}>
      <HiddenField name="_doel" value="revokeCheckIn" />
      <HiddenField name="_over" value={asked.id} />
      <Button>{t('takeBack')}</Button>
    </Form>
  );
}
