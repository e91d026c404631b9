import type { Db } from '@stockroom/db/db';
import type { Transact } from '@stockroom/db/transact';
import type { Alarm } from './alarm.ts';

/** What every part of the bank works with. */
export interface Bank {
  db: Db;
  transact: Transact;
  /** Where customers reach it, with its path: 'https://shop.example/test-bank'. */
  address: string;
  apiKey: string;
  /** Rung when an event has committed. */
  alarm: Alarm;
}
