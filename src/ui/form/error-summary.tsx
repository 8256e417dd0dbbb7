// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, use, useContext } from 'react';
import { useWords } from '../words/use-words.ts';
import { FormContext, fieldId } from './form-context.ts';
import { summaryLine } from './summary-line.ts';

/** What went wrong, at the top: each line names its field and leads to it. Shown by `Form`; nothing when there is nothing. */
export function ErrorSummary() {
  const say = useWords();
  const { prefix, errors, labels } = useContext(FormContext);
  const lines = Object.entries(errors)
    .toSorted(([a], [b]) => Number(b === '') - Number(a === ''))
    .flatMap(([name, sentences]) => (sentences ?? []).map((sentence) => ({ name, sentence })));
  if (lines.length === 0) return null;
  use(labels.all);
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
            {labels.of.has(name) ? (
              <a href={`#${fieldId(prefix, name)}`}>
                <Line label={labels.of.get(name)} sentence={sentence} />
              </a>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A label that is more than text stands before the sentence as it is. */
function Line({ label, sentence }: { label: ReactNode; sentence: string }) {
  return typeof label === 'string' ? (
    summaryLine(label, sentence)
  ) : (
    <>
      {label}: {sentence}
    </>
  );
}
