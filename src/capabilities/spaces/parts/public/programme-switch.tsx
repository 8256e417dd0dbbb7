// SPDX-License-Identifier: EUPL-1.2
import { ViewSwitch } from '#ui/view/view-switch.tsx';

/** The same page of another programme: facts and the living example never stand on one. Nothing where there is one only. */
export function ProgrammeSwitch({
  programmes,
  current,
  href,
}: {
  programmes: readonly { readonly slug: string; readonly name: string }[];
  current: string | undefined;
  href: (slug: string) => string;
}) {
  if (programmes.length < 2) return null;
  return (
    <ViewSwitch
      current={current ?? ''}
      views={programmes.map(({ slug, name }) => ({ key: slug, label: name, href: href(slug) }))}
    />
  );
}
