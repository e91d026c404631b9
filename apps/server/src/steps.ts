import type { Writable } from 'node:stream';

/** Tells how far a step has come, between 0 and 1. */
export type Progress = (fraction: number) => void;

/** Shows whoever started the shop what it is doing. */
export interface Steps {
  /** Runs one step of the start; what it throws ends the line and passes on. */
  run<Result>(name: string, work: (progress: Progress) => Promise<Result>): Promise<Result>;
  say(text: string): void;
}

/** On a terminal each step is one line that fills; elsewhere one plain line when it is done. */
export function createSteps(output: Writable & { isTTY?: boolean; columns?: number }): Steps {
  return {
    async run(name, work) {
      const started = performance.now();
      const draw = (fraction?: number) => {
        if (!output.isTTY) return;
        const filled = fraction === undefined ? '' : `  ${bar(fraction)}`;
        output.write(`\r\u001b[K  … ${name}${filled}`);
      };
      draw();
      let shown = 0;
      try {
        const result = await work((fraction) => {
          // A line a percent is enough, however often we are told.
          if (fraction - shown < 0.01 && fraction < 1) return;
          shown = fraction;
          draw(fraction);
        });
        const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
        output.write(output.isTTY ? `\r\u001b[K  ✓ ${name} (${took})\n` : `${name} (${took})\n`);
        return result;
      } catch (error) {
        output.write(output.isTTY ? `\r\u001b[K  ✗ ${name}\n` : `${name}: failed\n`);
        throw error;
      }
    },
    say(text) {
      output.write(`${text}\n`);
    },
  };
}

function bar(fraction: number): string {
  const width = 24;
  const filled = Math.max(0, Math.min(width, Math.round(fraction * width)));
  return `${'━'.repeat(filled)}${'╌'.repeat(width - filled)} ${Math.floor(fraction * 100)} %`;
}
