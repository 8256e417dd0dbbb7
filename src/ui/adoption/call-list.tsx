// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

export interface Call {
  id: string;
  /** Function and organisation, never a name: "Teamleider parkeren, Heuvelrode". */
  who: string;
  /** Why now, in a sentence or two. */
  why: ReactNode;
  phone?: string;
  /** Other things to do: note the call, open the record. */
  links?: readonly { href: string; label: string }[];
}

/** Who to phone now and why: first what sprang back, then what ends first. */
export function CallList({ calls, note }: { calls: readonly Call[]; note?: ReactNode }) {
  const say = useWords();
  if (calls.length === 0) return <p className="tv-soft">{say('calls.none')}</p>;
  return (
    <>
      <ol className="tv-calls">
        {calls.map((call) => (
          <li key={call.id}>
            <p>
              <strong>{call.who}</strong>
            </p>
            <p>{call.why}</p>
            <div className="tv-calls__do">
              {call.phone && (
                <a href={`tel:${call.phone.replace(/[^+\d]/g, '')}`}>{say('calls.call', { phone: call.phone })}</a>
              )}
              {call.links?.map((link) => (
                <a key={link.href} href={link.href}>
                  {link.label}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <p className="tv-fine">{note ?? say('calls.note')}</p>
    </>
  );
}
