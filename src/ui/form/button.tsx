// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** `primary`: the one main action. `ask`: the answer we asked for (orchid). `default`: everything else. */
export type ButtonKind = 'default' | 'primary' | 'ask';

const classOf: Record<ButtonKind, string> = {
  default: 'nl-button nl-button--default',
  primary: 'nl-button nl-button--primary',
  ask: 'nl-button nl-button--primary tv-button--ask',
};

export interface ButtonProps {
  kind?: ButtonKind;
  /** Name and value sent along, when a form has more than one button. */
  name?: string;
  value?: string;
  full?: boolean;
  /** Sends to another address than the form's own. */
  formAction?: string;
  /** A verb: "Verstuur antwoord". */
  children: ReactNode;
}

/** Sends the form it stands in. */
export function Button({ kind = 'default', name, value, full, formAction, children }: ButtonProps) {
  return (
    <button
      className={full ? `${classOf[kind]} tv-button--full` : classOf[kind]}
      type="submit"
      name={name}
      value={value}
      formAction={formAction}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: leads to a page, changes nothing. */
export function ButtonLink({
  href,
  kind = 'default',
  children,
}: {
  href: string;
  kind?: ButtonKind;
  children: ReactNode;
}) {
  return (
    <a className={classOf[kind]} href={href}>
      {children}
    </a>
  );
}
