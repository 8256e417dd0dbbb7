// SPDX-License-Identifier: EUPL-1.2
// What a file is, seen from its contents. Its name says nothing: a program called agreement.pdf is a program.

/** Ending → media type of what may be brought in at all; a setting may allow fewer. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
} as const;
export type Ending = keyof typeof mediaTypes;
export const endings = Object.keys(mediaTypes).filter((name): name is Ending => name in mediaTypes);

/** What a file is, or `null` for anything we do not know, or that can run. */
export function endingOf(bytes: Uint8Array, name: string): Ending | null {
  if (begins(bytes, '%PDF-')) return 'pdf';
  if (begins(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (begins(bytes, 'PK\x03\x04')) return packed(bytes);
  return isText(bytes) ? (/\.csv$/i.test(name) ? 'csv' : 'txt') : null;
}

/** Office documents are archives; their list of parts says which. One with macros is a program. */
function packed(bytes: Uint8Array): Ending | null {
  const names = namesInside(bytes);
  if (names.some((name) => /vbaProject|\.bin$|^Basic\/|^Scripts\//i.test(name))) return null;
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('word/document.xml')) return 'docx';
    if (names.includes('xl/workbook.xml')) return 'xlsx';
    return names.includes('ppt/presentation.xml') ? 'pptx' : null;
  }
  // The first part of an open document is its type, not packed.
  const type = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(
    latin(bytes.subarray(30, 130)),
  )?.[1];
  return type === 'text' ? 'odt' : type === 'spreadsheet' ? 'ods' : type === 'presentation' ? 'odp' : null;
}

/** Names in the list at the end of an archive. */
function namesInside(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = lastEnd(view);
  if (end < 0) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) return [];
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    names.push(latin(bytes.subarray(at + 46, at + 46 + (name ?? 0))));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** Where the closing record of an archive stands; a comment of at most 64 KB may follow it. */
function lastEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

/** Readable text: UTF-8 without control characters, and not a page or a script. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || !isUtf8(bytes)) return false;
  if (bytes.some((code) => code < 9 || code === 11 || (code > 13 && code < 32) || code === 127)) return false;
  return !/^\s*(<[!?a-z]|#!)/i.test(latin(bytes.subarray(bytes[0] === 0xef ? 3 : 0, 200)));
}

/** Every byte in its place: a lead says how many follow, and those all begin with 10. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (more < 0) return false;
    for (let next = 1; next <= more; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
    at += more + 1;
  }
  return true;
}

const begins = (bytes: Uint8Array, start: string) => latin(bytes.subarray(0, start.length)) === start;
const latin = (bytes: Uint8Array) => Array.from(bytes, (code) => String.fromCharCode(code)).join('');

/** The name a file is given out under: what was typed, readable everywhere, with the ending of what it is. */
export function fileName(typed: string, ending: Ending): string {
  const plain = typed
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100);
  return `${plain || 'document'}.${ending}`;
}
