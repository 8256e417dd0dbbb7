// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Page, type PageProps } from '#doors/page.tsx';
import { RealOrExample } from './strip.tsx';

interface InRoom {
  readonly slug: string;
  readonly shortName: string;
  readonly fictional: boolean;
  /** Left out: nothing on the page is older than today. */
  readonly asOfOn?: string | null;
}

/** The frame of a page in a deal's room: where it stands, and whether the deal is real. */
export function DealPage({
  deal,
  title,
  below,
  width,
  children,
}: {
  deal: InRoom;
  title: string;
  /** From the deal to this page; an address is what comes behind that of the deal. */
  below: readonly { readonly path: string; readonly label: string }[];
  width?: PageProps['width'];
  children: ReactNode;
}) {
  const t = useTranslations('deals.page');
  const room = `/deals/${deal.slug}`;
  return (
    <Page
      current="deals"
      {...(width ? { width } : {})}
      strip={<RealOrExample fictional={deal.fictional} asOfOn={deal.asOfOn ?? null} />}
      trail={[
        { href: '/deals', label: t('deals') },
        { href: room, label: deal.shortName },
        ...below.map(({ path, label }) => ({ href: `${room}/${path}`, label })),
      ]}
    >
      <title>{`${title} · Tegenveer`}</title>
      {children}
    </Page>
  );
}
