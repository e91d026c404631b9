import { type Area, answerText } from './exchange.ts';

/** The process lives and its event loop turns. */
export const answerHealthz: Area = (exchange) => answerText(exchange, 200, 'ok');

/** Says why the process cannot serve now, or nothing when it can. */
export type FindObstacle = () => Promise<string | undefined>;

/** It can serve. A balancer that asks this sends no customers while the answer is 503. */
export function answerReadyz(findObstacle: FindObstacle): Area {
  return async (exchange) => {
    const obstacle = await findObstacle();
    answerText(exchange, obstacle ? 503 : 200, obstacle ?? 'ready');
  };
}
