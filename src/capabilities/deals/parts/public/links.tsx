// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { When } from '#ui/format/when.tsx';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import type { DealView } from '../../contract.ts';

/** How the deal is tied to others: what came before it and what came after. */
export function DealLinks({ deal }: { deal: DealView }) {
  const t = useTranslations('deals');
  return (
    <ItemList
      items={deal.links.map(({ id, kind, outward, deal: other, name, linkedOn, source, state, mayAnswer }) => ({
        id,
        content: (
          <>
            {t(outward ? `linkOut.${kind}` : `linkIn.${kind}`)}{' '}
            {other ? <a href={`/deals/${other.slug}`}>{other.shortName}</a> : <b>{name}</b>}
            {linkedOn && (
              <>
                , <When date={linkedOn} />
              </>
            )}
            {state !== 'agreed' && (
              <p className="tv-fine">{t(state === 'asked' ? 'page.linkAsked' : 'page.linkDeclined')}</p>
            )}
            {mayAnswer && <AnswerLink link={id} />}
            {source && <p className="tv-fine">{t('page.historyOf', { source })}</p>}
          </>
        ),
      }))}
    />
  );
}

/** For who leads this deal: another deal asks for a tie. Sends `_doel=verband <link>`. */
function AnswerLink({ link }: { link: string }) {
  const t = useTranslations('deals.page');
  return (
    <Form prefix={`verband-${link}`} label={t('links')}>
      <HiddenField name="_doel" value={`verband ${link}`} />
      <Actions>
        <Button name="agree" value="yes">
          {t('linkYes')}
        </Button>
        <Button name="agree" value="no">
          {t('linkNo')}
        </Button>
      </Actions>
    </Form>
  );
}
