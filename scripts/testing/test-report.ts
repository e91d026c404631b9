import { readFileSync } from 'node:fs';

/** The part of Jest's JSON report that Jest and Vitest both write. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** What is wrong besides failed tests: each counts as one failure. */
  troubles: string[];
}

/**
 * What a runner did, by its own report and not by its words. A runner that crashed, reported nothing or ran
 * no test has not shown that anything works: that is a failure, too.
 */
export function tally(
  runner: { name: string; exitCode: number | null; mayBeEmpty?: boolean },
  reportFile: string,
): Tally {
  const report = readReport(reportFile);
  if (!report) {
    const how =
      runner.exitCode === null ? 'was ended by a signal' : `ended with ${runner.exitCode}`;
    return tallyOf([`${runner.name}: the runner ${how} and left no report.`]);
  }
  const troubles: string[] = [];
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  if (broken.length > 0) {
    troubles.push(...broken.map(() => `${runner.name}: a test file could not be run.`));
  }
  const ran = report.numPassedTests + report.numFailedTests;
  if (ran === 0 && broken.length === 0 && !runner.mayBeEmpty) {
    troubles.push(`${runner.name}: no test was run.`);
  }
  if (runner.exitCode !== 0 && report.numFailedTests === 0 && troubles.length === 0) {
    troubles.push(
      `${runner.name}: every test passed, but the runner ended with ${runner.exitCode ?? 'a signal'}.`,
    );
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + troubles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    troubles,
  };
}

export function tallyOf(troubles: string[]): Tally {
  return { passed: 0, failed: troubles.length, skipped: 0, troubles };
}

export function add(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
      troubles: [...sum.troubles, ...each.troubles],
    }),
    tallyOf([]),
  );
}

function readReport(file: string): Report | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' &&
    value !== null &&
    'numPassedTests' in value &&
    'numFailedTests' in value &&
    'numPendingTests' in value &&
    'numTodoTests' in value &&
    'testResults' in value &&
    Array.isArray(value.testResults)
  );
}
