// SPDX-License-Identifier: EUPL-1.2
// A form that is sent with a passkey. It shows itself only where a small script can ask the browser for one.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import passkeyScript from '#ui/enhance/passkey.js?url';

interface PasskeyPlaceProps {
  purpose: 'sign-in' | 'register' | 'prove';
  /** Field that takes what the browser says. */
  field: string;
  /** What is said where it cannot work; left out: the sentence of the house. */
  without?: ReactNode;
  /** One `Form`. */
  children: ReactNode;
}

export function PasskeyPlace({ purpose, field, without, children }: PasskeyPlaceProps) {
  const t = useTranslations('membership.passkey');
  return (
    <>
      <div
        data-passkey={purpose}
        data-options={`/inloggen/passkey?doel=${purpose}`}
        data-field={field}
        data-stopped={t('stopped')}
        hidden
      >
        {children}
        <p className="nl-paragraph" role="status" />
      </div>
      <p className="nl-paragraph" data-without={purpose}>
        {without ?? t('without')}
      </p>
      <script type="module" src={passkeyScript} />
    </>
  );
}
