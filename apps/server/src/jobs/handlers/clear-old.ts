import { clearOld } from '@stockroom/domain/housekeeping/clear-old';
import type { Handler } from '../handler.ts';

export const clearOldRows: Handler<'housekeeping.clear'> = async ({ transact }, _data, { log }) => {
  const cleared = await transact((tx) => clearOld(tx));
  log.info(cleared, 'old rows were cleared');
};
