// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';

interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A difference as running text: what is new is underlined, what is gone struck through, and both are said in words. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const t = useTranslations('agreements.difference');
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    const Mark = kind === 'added' ? 'ins' : 'del';
    const word = kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name, and are rendered once
      <Mark key={index}>
        <span className="tv-sr-only">{t(`${word}Start`)} </span>
        {text}
        <span className="tv-sr-only"> {t(`${word}End`)}</span>
      </Mark>
    );
  });
}
