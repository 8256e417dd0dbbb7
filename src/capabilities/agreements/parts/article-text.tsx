// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { Article, PartyStanding } from '../contract.ts';
import { type Block, blocksOf } from '../rules/blocks.ts';
import { hereinafter, partyClause } from '../rules/paper.ts';

/** The words of one article, with what the record fills in: the parties, and what they promise. */
export function ArticleText({ article, parties }: { article: Article; parties: readonly PartyStanding[] }) {
  const t = useTranslations('agreements.article');
  const blocks = blocksOf(article.text);
  const filled = article.kind === 'parties' && parties.length > 0;
  const { promises } = article;
  if (blocks.length === 0 && !filled && promises.length === 0) return <p className="tv-fine">{t('empty')}</p>;
  return (
    // The text of an agreement is Dutch, in whatever language its page is read.
    <div className="tv-prose" lang="nl">
      {filled && (
        <>
          <ol>
            {parties.map((party) => (
              <li key={party.organisation.id}>
                <PartyClause party={party} />
              </li>
            ))}
          </ol>
          <p className="nl-paragraph">{hereinafter}</p>
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
            <li key={index}>{`${organisation}: ${text}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How a party stands in the text, in the words of its paper copies. */
export function PartyClause({ party }: { party: PartyStanding }) {
  return partyClause({
    name: party.organisation.name,
    representedBy: party.representedBy ?? '',
    functionTitle: party.functionTitle ?? '',
    capacity: party.capacity ?? '',
  });
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
