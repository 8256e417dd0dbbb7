// SPDX-License-Identifier: EUPL-1.2
// The frame around a slice's page: who is here, in which language, and where they are.
import type { ReactNode } from 'react';
import { useLocation, useRouteLoaderData } from 'react-router';
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Breadcrumb } from '#ui/shell/breadcrumb.tsx';
import { PageShell } from '#ui/shell/page-shell.tsx';
import type { loader as rootLoader } from '../root.tsx';

export type MainEntry = 'today' | 'portfolio' | 'deals' | 'adoption' | 'barriers' | 'learning';

/** Entries that have a page. The others join when their slice does. What is asked of one is for who is signed in. */
const entries = [
  { entry: 'today', href: '/vandaag' },
  { entry: 'portfolio', href: '/portfolio' },
  { entry: 'deals', href: '/deals' },
  { entry: 'adoption', href: '/overname' },
  { entry: 'barriers', href: '/belemmeringen' },
] as const satisfies readonly { entry: MainEntry; href: string }[];

export interface PageProps {
  /** Main entry this page belongs to. */
  current?: MainEntry;
  /** Where the page stands, from wide to narrow; the last is the page itself. */
  trail?: readonly { href: string; label: string }[];
  /** A `DataStrip`: what is real, what is made up. */
  strip?: ReactNode;
  width?: 'full' | 'read' | 'narrow';
  children: ReactNode;
}

/** Whether whoever looks is signed in: for links that lead strangers to a page they cannot open. */
export const useSignedIn = (): boolean => useRouteLoaderData<typeof rootLoader>('root')?.person != null;

/** The address of a link from a mail opens something: it does not go along on paper. */
const hasSecret = (pathname: string) => /^\/(peilmoment|inloggen|uitschrijven|gebruik)\//.test(pathname);

export function Page({ current, trail, strip, width, children }: PageProps) {
  const here = useRouteLoaderData<typeof rootLoader>('root');
  const t = useTranslations('doors');
  const { pathname, search } = useLocation();
  const other = here?.language === 'en' ? 'nl' : 'en';
  const when = useWhen();
  const query = new URLSearchParams(search);
  query.delete('taal');
  const address = `${here?.baseUrl}${pathname}${query.size > 0 ? `?${query}` : ''}`;
  query.set('taal', other);
  return (
    <PageShell
      kind={here?.person ? 'private' : 'public'}
      nav={{
        entries: entries
          .filter(({ entry }) => entry !== 'today' || here?.person)
          .map(({ entry, href }) => ({
            href,
            label: t(`nav.${entry}`),
            ...(entry === current ? { current: pathname === href ? 'page' : 'section' } : {}),
          })),
        searchHref: '/zoeken',
        language: { href: `${pathname}?${query}`, label: t('nav.otherLanguage'), lang: other },
        person: here?.person
          ? { href: '/account', label: here.person.name }
          : { href: '/inloggen', label: t('nav.signIn') },
      }}
      strip={strip}
      {...(width ? { width } : {})}
      {...(here && !hasSecret(pathname) ? { printed: t('printed', { address, date: when(here.today) }) } : {})}
      footer={[
        { href: '/over', label: t('nav.about') },
        { href: '/toegankelijkheid', label: t('nav.accessibility') },
        { href: '/privacy', label: t('nav.privacy') },
        { href: '/data', label: t('nav.data') },
      ]}
    >
      {trail && trail.length > 0 ? <Breadcrumb entries={trail} /> : null}
      {children}
    </PageShell>
  );
}
