import type { FindObstacle } from '../http/answer-health.ts';
import { answerHealthz, answerReadyz } from '../http/answer-health.ts';
import { answerMetrics } from '../http/answer-metrics.ts';
import type { Route, RouteTable } from '../http/routes.ts';
import type { Metrics } from '../metrics.ts';

const noBody = 0;

/** What every process answers, whatever its roles. */
export function machineRoutes(metrics: Metrics, findObstacle: FindObstacle): RouteTable {
  const route = (name: Route['name'], area: Route['area']): Route => ({
    name,
    area,
    bodyLimit: noBody,
  });
  return [
    ['/healthz', route('healthz', answerHealthz)],
    ['/readyz', route('readyz', answerReadyz(findObstacle))],
    ['/metrics', route('metrics', answerMetrics(metrics))],
  ];
}
