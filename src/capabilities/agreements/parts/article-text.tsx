// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { Article, PartyStanding } from '../contract.ts';
import { type Block, blocksOf } from '../rules/blocks.ts';

/** The words of one article, with what the record fills in: the parties, and what they promise. */
export function ArticleText({ article, parties }: { article: Article; parties: readonly PartyStanding[] }) {
  const t = useTranslations('agreements.article');
  const blocks = blocksOf(article.text);
  const filled = article.kind === 'parties' && parties.length > 0;
  const { promises } = article;
  if (blocks.length === 0 && !filled && promises.length === 0) return <p className="tv-fine">{t('empty')}</p>;
  return (
    <div className="tv-prose">
      {filled && (
        <>
          <ol>
            {parties.map((party) => (
              <li key={party.organisation.id}>
                <PartyClause party={party} />
              </li>
            ))}
          </ol>
          <p className="nl-paragraph">{t('hereinafter')}</p>
        </>
      )}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text have no other name, and are rendered once
        <BlockView key={index} block={block} />
      ))}
      {promises.length > 0 && (
        <ul>
          {promises.map(({ organisation, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, rendered once
            <li key={index}>{t('promise', { organisation, text })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How a party stands in the text: name, represented by whom, acting as what; what is not known is left out. */
export function PartyClause({ party }: { party: PartyStanding }) {
  const t = useTranslations('agreements.article');
  const who = [party.representedBy, party.functionTitle].filter(Boolean).join(', ');
  return [party.organisation.name, who && t('clause', { who }), party.capacity && t('as', { capacity: party.capacity })]
    .filter(Boolean)
    .join(', ');
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'paragraph') return <p className="nl-paragraph">{block.lines.join(' ')}</p>;
  // The marks of the text are words of it: others refer to "onder a".
  return (
    <ul className={block.items[0]?.mark === '-' ? undefined : 'tv-bare-list'}>
      {block.items.map(({ mark, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, rendered once
        <li key={index}>{mark === '-' ? text : `${mark} ${text}`}</li>
      ))}
    </ul>
  );
}
