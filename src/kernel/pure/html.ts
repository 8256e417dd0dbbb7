// SPDX-License-Identifier: EUPL-1.2
/** Text as it stands in HTML, in an element or between double quotes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
