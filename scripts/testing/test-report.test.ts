import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { add, tally } from './test-report.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const good = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}, {}] }],
};

test('counts what passed and was skipped', () => {
  expect(tally({ name: 'node', exitCode: 0 }, report(good))).toEqual({
    passed: 3,
    failed: 0,
    skipped: 1,
    troubles: [],
  });
});

test('a test file that could not be loaded is a failure, though no test of it failed', () => {
  const broken = { ...good, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(tally({ name: 'node', exitCode: 1 }, report(broken))).toMatchObject({
    passed: 3,
    failed: 1,
    troubles: ['node: a test file could not be run.'],
  });
});

test('a runner without a report has failed, whatever it says by its exit code', () => {
  for (const file of [join(folder, 'none.json'), report('{"numPassedTests": 3'), report([])]) {
    expect(tally({ name: 'node', exitCode: 0 }, file).failed).toBe(1);
  }
});

test('a runner that ran nothing has failed, unless it was told to pick', () => {
  const empty = { ...good, numPassedTests: 0, testResults: [] };
  expect(tally({ name: 'node', exitCode: 0 }, report(empty)).troubles).toEqual([
    'node: no test was run.',
  ]);
  expect(tally({ name: 'node', exitCode: 0, mayBeEmpty: true }, report(empty)).failed).toBe(0);
});

test('a runner that crashed after its last test has failed', () => {
  expect(tally({ name: 'node', exitCode: 1 }, report(good)).failed).toBe(1);
  expect(tally({ name: 'node', exitCode: null }, report(good)).failed).toBe(1);
});

test('failed tests are counted once', () => {
  const failed = { ...good, numFailedTests: 2 };
  expect(tally({ name: 'node', exitCode: 1 }, report(failed)).failed).toBe(2);
});

test('runners add up', () => {
  const one = tally({ name: 'node', exitCode: 0 }, report(good));
  expect(add([one, one])).toEqual({ passed: 6, failed: 0, skipped: 2, troubles: [] });
});
