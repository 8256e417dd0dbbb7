// SPDX-License-Identifier: EUPL-1.2
import type { House } from '../house.server.ts';
import type { Settings } from '../kernel/settings.server.ts';

/** What a command gets. */
export interface Given {
  readonly args: readonly string[];
  readonly settings: Settings;
  /** Opens the house: migrates the embedded database, refuses with a sentence where it may not be used. */
  open(): Promise<House>;
  say(line: string): void;
  /** A file name as it was typed, from the folder in which it was typed. */
  file(name: string): string;
}

export interface Command {
  /** Arguments, for the help: `city-deals <file>`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly about: string;
  /** True when all went well. A wrong use is a `WrongUse`. */
  run(given: Given): Promise<boolean>;
}

/** The arguments do not fit; the help of the command is shown. */
export class WrongUse extends Error {}
