// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ItemView } from '../contract.ts';

/** What it is, of whom, and where, in one sentence. */
export function ItemSentence({ item }: { item: ItemView }) {
  const t = useTranslations('portfolio');
  const word = t(`kind.${item.kind}`);
  return t('item.sentence', {
    kind: item.kind,
    kindWord: `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    carrier: item.carrier.name,
    place: item.place === null ? 'none' : 'known',
    placeWord: item.place ?? '',
  });
}
