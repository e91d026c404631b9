import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { KeptAnswers } from './cache/kept-answers.ts';
import type { Answered } from './http/create-http-server.ts';

export interface Metrics {
  countAnswer: (answered: Answered) => void;
  countJob: (name: string, outcome: 'done' | 'failed', seconds: number) => void;
  watchPool: (pool: pg.Pool) => void;
  watchKept: (kept: KeptAnswers) => void;
  /** In Prometheus's text format. */
  text: () => Promise<string>;
  contentType: string;
}

/** What the process counts about itself; each server has a registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  // CPU, memory, event loop lag, open handles.
  collectDefaultMetrics({ register: registry });

  const answers = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by kind of address, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'jobs_total',
    help: 'Jobs that this process has worked on, by kind and outcome.',
    labelNames: ['job', 'outcome'],
    registers: [registry],
  });
  const jobSeconds = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time that one job took, by kind.',
    labelNames: ['job'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });

  return {
    countAnswer({ route, method, status, seconds }) {
      answers.observe({ route, method, status }, seconds);
    },
    countJob(name, outcome, seconds) {
      jobs.inc({ job: name, outcome });
      jobSeconds.observe({ job: name }, seconds);
    },
    watchPool(pool) {
      new Gauge({
        name: 'database_pool_connections',
        help: 'Connections of the pool by state, and callers that wait for one.',
        labelNames: ['state'],
        registers: [registry],
        collect() {
          this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
          this.set({ state: 'idle' }, pool.idleCount);
          this.set({ state: 'wanted' }, pool.waitingCount);
        },
      });
    },
    watchKept(kept) {
      new Counter({
        name: 'cache_lookups_total',
        help: 'Answers and pages that were given from memory, and those that had to be made.',
        labelNames: ['outcome'],
        registers: [registry],
        collect() {
          this.reset();
          this.inc({ outcome: 'hit' }, kept.counts.hits);
          this.inc({ outcome: 'miss' }, kept.counts.misses);
        },
      });
      new Counter({
        name: 'cache_changes_total',
        help: 'Changes that this process has heard of, its own included.',
        registers: [registry],
        collect() {
          this.reset();
          this.inc(kept.counts.changes);
        },
      });
      new Gauge({
        name: 'cache_bytes',
        help: 'Memory that kept answers and pages take.',
        registers: [registry],
        collect() {
          this.set(kept.counts.bytes);
        },
      });
      new Gauge({
        name: 'cache_is_current',
        help: '1 while changes are heard in time; with 0 nothing is answered from memory.',
        registers: [registry],
        collect() {
          this.set(kept.isCurrent() ? 1 : 0);
        },
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
