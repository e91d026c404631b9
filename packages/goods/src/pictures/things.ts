import type { Kind } from '../kinds.ts';
import { box } from './paths.ts';
import type { Pen } from './pen.ts';
import { lying, type Thing } from './thing.ts';
import { bags } from './things/bags.ts';
import { christmas } from './things/christmas.ts';
import { garden } from './things/garden.ts';
import { house } from './things/house.ts';
import { jewellery } from './things/jewellery.ts';
import { kitchen } from './things/kitchen.ts';
import { lights } from './things/lights.ts';
import { ornaments } from './things/ornaments.ts';
import { paper } from './things/paper.ts';
import { party } from './things/party.ts';
import { signs } from './things/signs.ts';
import { storage } from './things/storage.ts';
import { tableware } from './things/tableware.ts';
import { textiles } from './things/textiles.ts';
import { toys } from './things/toys.ts';
import { darker } from './tones.ts';

/** Brown paper and string: for what no rule knows. */
const parcel = lying(
  (pen: Pen) =>
    pen.body(box(84, 104, 232, 196, 4), '#cfa97c', { round: false }) +
    pen.line('M84 202h232M200 104v196', '#f3ead9', 7) +
    pen.line(
      'M200 202q-50-44-54-10 10 24 54 10 50-44 54-10-10 24-54 10l-30 40M200 202l30 40',
      '#f3ead9',
      6,
    ) +
    pen.body(box(232, 232, 66, 48, 3), pen.base, { patterned: true, round: false }) +
    pen.line('M232 240l-26-34', darker('#cfa97c', 0.3), 3),
);

// A kind without a drawing does not compile.
const THINGS: Record<Kind, Thing> = {
  ...tableware,
  ...kitchen,
  ...lights,
  ...paper,
  ...party,
  ...bags,
  ...textiles,
  ...house,
  ...signs,
  ...storage,
  ...ornaments,
  ...christmas,
  ...garden,
  ...jewellery,
  ...toys,
  parcel,
};

/** A kind from the database may be of a later version: it is drawn as a parcel. */
export function thingOf(kind: string): Thing {
  return Object.hasOwn(THINGS, kind) ? THINGS[kind as Kind] : THINGS.parcel;
}
