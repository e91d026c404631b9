import type { Kind } from '../kinds.ts';
import type { Thing } from './thing.ts';
import { bags } from './things/bags.ts';
import { house } from './things/house.ts';
import { kitchen } from './things/kitchen.ts';
import { lights } from './things/lights.ts';
import { paper } from './things/paper.ts';
import { tableware } from './things/tableware.ts';
import { textiles } from './things/textiles.ts';

const THINGS: Partial<Record<Kind, Thing>> = {
  ...tableware,
  ...lights,
  ...kitchen,
  ...paper,
  ...bags,
  ...textiles,
  ...house,
};
export function thingOf(kind: string): Thing {
  return THINGS[kind as Kind] ?? tableware.mug;
}
