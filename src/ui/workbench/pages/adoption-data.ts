// SPDX-License-Identifier: EUPL-1.2
import type { AdoptionCellData, Next } from '../../adoption/cell.ts';
import type { TrackPoint } from '../../adoption/ladder-track.ts';
import { type Course, type Freshness, levels } from '../../certainty/freshness.ts';

/** Invented organisations; soft hyphens where a long word may break. */
export const organisations = [
  { id: 'w', name: 'Gemeente Waterstede', href: '#w' },
  { id: 'h', name: 'Gemeente Heuvel\u00ADrode', href: '#h' },
  { id: 'n', name: 'Gemeente Nieuw-Veenmeer', href: '#n' },
  { id: 'm', name: 'Provincie Middenland', href: '#m' },
  { id: 'l', name: 'Waterschap Lage Dijken', href: '#l' },
  { id: 'v', name: 'Ministerie van Voorbeeld\u00ADzaken', href: '#v' },
];

export const today = '2026-11-23';
const courses: Record<string, Course> = { g: 'rising', s: 'stable', a: 'slipping', t: 'sprung_back', n: 'unknown' };
const fresh: Record<string, Freshness> = {
  b: 'confirmed',
  v: 'ageing',
  o: 'unconfirmed',
  u: 'unknown',
  q: 'not_asked',
};

/** `5ot!`: level, freshness, direction, next (`!` call, `-` none, `7` weeks silent, else a date). */
function cell(code: string, next = '2026-12-09'): AdoptionCellData {
  const nexts: Record<string, Next> = {
    '!': { kind: 'call' },
    '-': { kind: 'none' },
    '7': { kind: 'silent', weeks: 7 },
  };
  return {
    href: '#gekozen',
    level: levels[Number(code[0])] ?? null,
    freshness: fresh[code.charAt(1)] ?? 'unknown',
    course: courses[code.charAt(2)] ?? 'unknown',
    next: nexts[next] ?? { kind: 'on', date: next },
  };
}

export const groups = [
  {
    id: 'deelmobiliteit',
    name: 'Deal Deelmobiliteit',
    results: [
      {
        id: 'norm',
        name: 'Lagere parkeernorm bij inzet van deelauto’s',
        href: '#norm',
        cells: {
          w: cell('6bs'),
          h: { ...cell('5ot', '!'), selected: true },
          n: cell('5vg', '2027-01-14'),
          m: cell('2bg', '2027-02-02'),
          v: cell('3vs', '2027-01-12'),
        },
      },
      {
        id: 'regel',
        name: 'Rekenregel: een deelautoplek telt als vier gewone plekken',
        href: '#regel',
        cells: { w: cell('5bg'), h: cell('5on', '7'), n: cell('3bg', '2027-01-11'), v: cell('1vs', '2027-08') },
      },
    ],
  },
  {
    id: 'stad',
    name: 'Deal Slimme straat',
    results: [
      {
        id: 'kader',
        name: 'Afwegingskader sensordata en privacy in dertien stappen',
        href: '#kader',
        cells: {
          w: cell('5va', '!'),
          h: cell('5bs'),
          n: cell('7bs', '2027-06-20'),
          m: cell('4bg', '2026-12-15'),
          l: cell('?o', '-'),
          v: cell('0bs', '-'),
        },
      },
      {
        id: 'drukte',
        name: 'Druktemeter bij evenementen',
        href: '#drukte',
        cells: {
          w: { ...cell('3bs'), end: 'declined' as const },
          h: cell('?q', '-'),
          n: cell('5un', '-'),
          m: { ...cell('5bs'), end: 'stopped' as const },
          v: cell('1on', '-'),
        },
      },
    ],
  },
];

export const track: TrackPoint[] = [
  { on: '2024-03', level: 'a3', kind: 'said' },
  { on: '2024-09', level: 'a4', kind: 'said' },
  { on: '2025-03', level: 'a5', kind: 'said', message: 'bevestigd door twee mensen' },
  { on: '2025-09', level: 'a5', kind: 'said' },
  { on: '2026-03', level: 'a5', kind: 'missed' },
  {
    on: '2026-10',
    level: 'a4',
    kind: 'reported',
    note: 'oude formulier terug',
    message: 'terugvering gemeld: oude formulier terug',
  },
];
