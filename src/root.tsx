// SPDX-License-Identifier: EUPL-1.2
// Around every page: language, styles, and who is here. Pages are plain HTML; only what a page asks for is scripted.
import '#ui/css/index.css';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import { IntlProvider, useTranslations } from 'use-intl';
import { viewMe } from '#capabilities/membership/operations.server.ts';
import { messages } from '#generated/words.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Route } from './+types/root.ts';
import { Page } from './doors/page.tsx';
import { asked, visitContext } from './doors/visit.server.ts';
import enhance from './ui/enhance/enhance.js?url';

export async function loader({ context }: Route.LoaderArgs) {
  const { language, nonce, caller, runtime } = context.get(visitContext);
  const me = caller.keyHash === null ? null : await asked(context, viewMe);
  return {
    language,
    nonce,
    person: me === null || isRefusal(me) ? null : { name: me.name },
    baseUrl: runtime.settings.baseUrl,
    today: runtime.clock().toISOString().slice(0, 10),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const here = useRouteLoaderData<typeof loader>('root');
  const language = here?.language ?? 'nl';
  // Plain HTML is the rule; a page that cannot do without says so in its handle.
  const interactive = useMatches().some((match) => isInteractive(match.handle));
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {here?.person ? <script type="module" src={enhance} nonce={here.nonce} /> : null}
      </head>
      <body>
        <IntlProvider locale={language} messages={messages[language]} timeZone="Europe/Amsterdam">
          {children}
        </IntlProvider>
        {interactive && here ? <Scripts nonce={here.nonce} /> : null}
      </body>
    </html>
  );
}

const isInteractive = (handle: unknown) => typeof handle === 'object' && handle !== null && 'interactive' in handle;

export default function App() {
  return <Outlet />;
}

/** What cannot be shown: not here (or not for you), sign in first, or broken. Never a hint that something exists. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = useTranslations('doors.problem');
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const step = isRouteErrorResponse(error) && error.data?.refused === 'step-up-needed';
  const kind = step ? 'stepUp' : kindOf(status);
  const wayOn = step
    ? `/account/bevestigen?naar=${encodeURIComponent(pathname + search)}`
    : status === 401
      ? `/inloggen?naar=${encodeURIComponent(pathname)}`
      : '/';
  return (
    <Page width="read">
      <title>{`${t(`${kind}Title`)} · Tegenveer`}</title>
      <h1 className="nl-heading nl-heading--level-1">{t(`${kind}Title`)}</h1>
      <p className="nl-paragraph">{t(kind)}</p>
      <p className="nl-paragraph">
        <a className="nl-link" href={wayOn}>
          {t(step ? 'toStepUp' : status === 401 ? 'toSignIn' : 'home')}
        </a>
      </p>
    </Page>
  );
}

const kindOf = (status: number) => (status === 401 ? 'signIn' : status >= 500 ? 'broken' : 'notFound');
