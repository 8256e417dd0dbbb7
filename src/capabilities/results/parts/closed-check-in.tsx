// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { ItemList } from '#ui/layout/layout.tsx';
import { SummarySentence } from '#ui/layout/page-title.tsx';
import type { CheckInView, OldCheckIn } from '../check-in.contract.ts';

/** Answered, and the days to change it are over: what was answered stays to be seen. */
export function AnsweredCheckIn({ checkIn }: { checkIn: CheckInView }) {
  const t = useTranslations('results.checkIn');
  const when = useWhen();
  return (
    <>
      <SummarySentence small>
        {t('closed', { on: when(checkIn.answeredOn), until: when(checkIn.changeableUntil) })}
      </SummarySentence>
      <ItemList
        items={checkIn.items.map(({ adoptionId, title, answer }) => ({
          id: adoptionId,
          content: (
            <>
              <b>{title}</b> {answer && t('yourAnswer', { answer: t(`stillUse.${answer.stillInUse}`) })}
            </>
          ),
        }))}
      />
    </>
  );
}

/** A link that opens nothing any more: since when, and one button for a new one to the same address. */
export function OldLink({ old, renewed, form }: { old: OldCheckIn; renewed: boolean; form: ShownForm }) {
  const t = useTranslations('results.checkIn');
  const when = useWhen();
  if (renewed) return <SummarySentence small>{t('renewed')}</SummarySentence>;
  const why = old.revokedOn
    ? t('oldRevoked', { on: when(old.revokedOn) })
    : old.answeredOn
      ? t('oldAnswered', { on: when(old.answeredOn) })
      : t('oldEnded', { on: when(old.endedOn) });
  return (
    <>
      <SummarySentence small>
        {why} {old.canRenew && t('oldRenew')}
      </SummarySentence>
      {old.canRenew && (
        <Form {...form}>
          <HiddenField name="_doel" value="nieuw" />
          <Button kind="primary" full>
            {t('renew')}
          </Button>
        </Form>
      )}
    </>
  );
}
