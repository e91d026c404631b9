import { expect, test } from 'vitest';
import { readableTitle } from './readable-title.ts';

// All of them stand in the file like this, spaces included.
test.each([
  ['WHITE HANGING HEART T-LIGHT HOLDER', 'White hanging heart T-light holder'],
  ['KNITTED UNION FLAG HOT WATER BOTTLE', 'Knitted Union Flag hot water bottle'],
  ['VINTAGE UNION JACK BUNTING', 'Vintage Union Jack bunting'],
  ['SET/20 RED RETROSPOT PAPER NAPKINS ', 'Set of 20 red retrospot paper napkins'],
  ['S/4 CACTI CANDLES', 'Set of 4 cacti candles'],
  ['SET 7 BABUSHKA NESTING BOXES', 'Set of 7 babushka nesting boxes'],
  ['ROUND SNACK BOXES SET OF4 WOODLAND', 'Round snack boxes set of 4 woodland'],
  ['SET 3 RETROSPOT TEA,COFFEE,SUGAR', 'Set of 3 retrospot tea, coffee, sugar'],
  ['LUNCH BAG  BLACK SKULL.', 'Lunch bag black skull'],
  ['CHARLIE+LOLA"EXTREMELY BUSY" SIGN', 'Charlie and Lola "extremely busy" sign'],
  ['CHARLIE & LOLA WASTEPAPER BIN FLORA', 'Charlie and Lola wastepaper bin floral'],
  ['COFFEE MUG DOG + BALL DESIGN', 'Coffee mug dog and ball design'],
  ['FEATHER PEN,HOT PINK', 'Feather pen, hot pink'],
  ['LETTER "A" BLING KEY RING', 'Letter A bling key ring'],
  ['POLYESTER FILLER PAD 45x45cm', 'Polyester filler pad 45 × 45 cm'],
  ['BAG 125g SWIRLY MARBLES', 'Bag 125 g swirly marbles'],
  ['ROTATING SILVER ANGELS T-LIGHT HLDR', 'Rotating silver angels T-light holder'],
  ['ASSTD DESIGN RACING CAR PEN', 'Assorted design racing car pen'],
  ['YELLOW FELT HANGING HEART W FLOWER', 'Yellow felt hanging heart with flower'],
  ['VINTAGE ROSE BEAD BRACELET RASPBERR', 'Vintage rose bead bracelet raspberry'],
  ['AMETHYST CHUNKY BEAD BRACELET W STR', 'Amethyst chunky bead bracelet with strap'],
  ['SET OF 2 CHRISTMAS DECOUPAGE CANDLE', 'Set of 2 Christmas decoupage candles'],
  ['SQUARECUSHION COVER PINK UNION JACK', 'Square cushion cover pink Union Jack'],
  ['RED TOADSTOOL LED NIGHT LIGHT', 'Red toadstool LED night light'],
  ["POPPY'S PLAYHOUSE LIVINGROOM ", "Poppy's playhouse living room"],
  ['I LOVE LONDON BABY GIFT SET', 'I love London baby gift set'],
  ['SPACEBOY TV DINNER TRAY', 'Spaceboy TV dinner tray'],
  ['SET OF 2 TINS JARDIN DE PROVENCE', 'Set of 2 tins Jardin de Provence'],
  ['3D CHRISTMAS STAMPS STICKERS ', '3D Christmas stamps stickers'],
  ['CHILDRENS GARDEN GLOVES BLUE', "Children's garden gloves blue"],
])('%j', (description, title) => {
  expect(readableTitle(description)).toBe(title);
});

test('a readable title stays as it is', () => {
  for (const title of ['White hanging heart T-light holder', 'Set of 3 Regency cake tins']) {
    expect(readableTitle(title)).toBe(title);
  }
});
