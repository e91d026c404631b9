import { expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';

const caller = { echoed: '', secrets: ['zx-other'] };
const judge = (text: string, status = 200) => judgeAnswer({ status, text }, caller);

it('passes what a shop may say', () => {
  expect(judge('{"result":{"data":{"name":"A cup"}}}')).toBeUndefined();
  expect(judge('{"error":{"data":{"code":"NOT_FOUND"}}}', 404)).toBeUndefined();
});

it.each([
  ['a fault', '{}', 500],
  ['a fault within a batch', '[{"error":{"data":{"code":"INTERNAL_SERVER_ERROR"}}}]', 207],
  ['a row of somebody else', '{"email":"zx-other@x.test"}', 200],
  ['a stack', 'Error: no\n    at placeOrder (/shop/place-order.ts:10:3)', 400],
  ['SQL', 'select "id" from "orders" where', 400],
  ['PostgreSQL', 'invalid input syntax for type bigint: "x"', 400],
  ['the runtime', "TypeError: Cannot read properties of undefined (reading 'id')", 400],
])('finds %s', (_what, text, status) => {
  expect(judge(text, status)).toBeDefined();
});

it('lets an answer say back what was sent', () => {
  const sent = { echoed: 'select x from y ', secrets: [] };
  expect(judgeAnswer({ status: 200, text: 'select x from y ' }, sent)).toBeUndefined();
});
