// SPDX-License-Identifier: EUPL-1.2
// Fills the README's table of settings from the settings themselves.
import type { settingTable } from '#kernel/settings.server.ts';

const block = /(<!-- settings:[^>]*-->\n)[\s\S]*?(<!-- \/settings -->)/;

/** The README with its table as it must be. */
export function readmeWithSettings(readme: string, settings: typeof settingTable): string {
  const rows = Object.entries(settings).map(([name, { about, schema }]) => {
    const known = schema.safeParse(undefined);
    const byDefault =
      known.success && known.data !== undefined && String(known.data) !== '' ? `\`${String(known.data)}\`` : '';
    return `| \`${name}\` | ${byDefault} | ${about} |`;
  });
  const table = ['| setting | default | |', '|---|---|---|', ...rows].join('\n');
  return readme.replace(block, (_, begin: string, end: string) => `${begin}${table}\n${end}`);
}
