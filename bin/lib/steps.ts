// SPDX-License-Identifier: EUPL-1.2
// Runs commands side by side, shows each with its time when it ends, and its words only when it failed.
import { spawn } from 'node:child_process';
import { projectRoot } from './tree.ts';

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Names of steps that must have ended well before this one begins. */
  readonly after?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Shows what the command says while it runs. */
  readonly loud?: boolean;
}

export interface Ended {
  readonly name: string;
  readonly well: boolean;
  readonly seconds: number;
  readonly said: string;
}

/** Runs all steps, at most `atOnce` at a time. A step whose predecessor failed is not run, and counts as failed. */
export async function runSteps(
  steps: readonly Step[],
  atOnce: number,
  show: (ended: Ended) => void = print,
): Promise<Ended[]> {
  const ended: Ended[] = [];
  const waiting = [...steps];
  const running = new Map<string, Promise<Ended>>();
  while (waiting.length > 0 || running.size > 0) {
    for (let next = readyStep(waiting, ended); next && running.size < atOnce; next = readyStep(waiting, ended)) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(next.name, runStep(next, ended));
    }
    const one = await Promise.race(running.values());
    running.delete(one.name);
    ended.push(one);
    show(one);
  }
  return ended;
}

const readyStep = (waiting: readonly Step[], ended: readonly Ended[]) =>
  waiting.find(({ after = [] }) => after.every((name) => ended.some((one) => one.name === name)));

async function runStep(step: Step, before: readonly Ended[]): Promise<Ended> {
  const failed = before.find(({ name, well }) => !well && step.after?.includes(name));
  if (failed) return { name: step.name, well: false, seconds: 0, said: `Not run, because "${failed.name}" failed.\n` };
  return run(step);
}

/** Runs one command on the project's own Node. */
export function run({ name, command, env = {}, loud = false }: Step): Promise<Ended> {
  const started = performance.now();
  const [program = 'node', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      if (loud) process.stdout.write(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (well: boolean): void => resolve({ name, well, said, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      said += `${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** One line per step; what it said only when it failed. */
export function print({ name, well, seconds, said }: Ended): void {
  process.stdout.write(`${well ? '✓' : '✗'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s\n`);
  if (!well && said !== '') process.stdout.write(`${said.trimEnd().replace(/^/gm, '    ')}\n`);
}
