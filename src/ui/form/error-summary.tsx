// SPDX-License-Identifier: EUPL-1.2
import { useContext } from 'react';
import { useWords } from '../words/use-words.ts';
import { FormContext, fieldId } from './form-context.ts';

/** What went wrong, at the top, with a link to each field. Shown by `Form`; nothing when there is nothing. */
export function ErrorSummary() {
  const say = useWords();
  const { prefix, errors } = useContext(FormContext);
  const lines = Object.entries(errors)
    .toSorted(([a], [b]) => Number(b === '') - Number(a === ''))
    .flatMap(([name, sentences]) => (sentences ?? []).map((sentence) => ({ name, sentence })));
  if (lines.length === 0) return null;
  const id = `${prefix}-errors`;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refusal the page reloads; without script this is how focus gets to the reason
    <section className="tv-errors" aria-labelledby={id} tabIndex={-1} autoFocus>
      <h2 className="nl-heading nl-heading--level-3" id={id}>
        {say('form.error')}: {say('form.summary', { count: lines.length })}
      </h2>
      <p>{say('form.kept')}</p>
      <ul>
        {lines.map(({ name, sentence }) => (
          <li key={`${name} ${sentence}`}>
            {name === '' ? sentence : <a href={`#${fieldId(prefix, name)}`}>{sentence}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
