// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { ItemList } from '#ui/layout/layout.tsx';

interface Provider {
  readonly id: string;
  readonly name: string;
  readonly linked: boolean;
}

/** Identity providers of this house: linked to one's account, or not yet. */
export function ProviderLinks({ providers, here }: { providers: readonly Provider[]; here: string }) {
  const t = useTranslations('membership.provider');
  return (
    <ItemList
      items={providers.map(({ id, name, linked }) => ({
        id,
        content: linked ? (
          <Form prefix={id} label={t('unlink', { name })}>
            <p className="nl-paragraph">
              <b>{name}</b>, {t('linked')}
            </p>
            <HiddenField name="_doel" value="unlink" />
            <HiddenField name="provider" value={id} />
            <Button>{t('unlink', { name })}</Button>
          </Form>
        ) : (
          <Form prefix={id} label={t('link', { name })} action={`/inloggen/bij/${id}`}>
            <HiddenField name="to" value={here} />
            <HiddenField name="purpose" value="prove" />
            <Button>{t('link', { name })}</Button>
          </Form>
        ),
      }))}
    />
  );
}
