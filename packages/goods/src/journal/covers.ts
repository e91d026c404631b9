import { readDemoGoods } from '../demo-goods.ts';
import { type CoverThing, drawCover } from '../pictures/draw-cover.ts';
import { slugOf } from '../slugs.ts';

/** A product by its slug, and where it is on the cover. */
type Placed = { of: string } & Pick<CoverThing, 'x' | 'y' | 'size' | 'turn'>;

const covers: Record<string, { paper: string; things: readonly Placed[] }> = {
  'bunting-without-a-ladder': {
    paper: '#e5edea',
    things: [
      { of: 'party-bunting', x: 400, y: -120, size: 2.1 },
      { of: 'spotty-bunting', x: 1200, y: -120, size: 2.1 },
      { of: 'red-retrospot-cake-stand', x: 520, size: 1.2 },
      { of: 'sweetheart-cake-stand-3-tier', x: 1060, size: 1.1 },
    ],
  },
  'jam-in-small-batches': {
    paper: '#e9ece3',
    things: [
      { of: 'jam-jar-with-lid', x: 360, size: 1.5 },
      { of: 'jam-making-set-with-jars', x: 800, size: 1.9 },
      { of: 'homemade-jam-scented-candles', x: 1240, size: 1.4 },
    ],
  },
  'three-tiers-and-a-reason-for-each': {
    paper: '#f1e8d9',
    things: [
      { of: 'regency-cake-stand-3-tier', x: 830, size: 2.2 },
      { of: 'regency-teacup-and-saucer', x: 200, size: 1.4 },
      { of: 'regency-milk-jug-pink', x: 470, size: 1 },
      { of: 'regency-teapot-roses', x: 1310 },
    ],
  },
  'in-praise-of-a-small-flame': {
    paper: '#dfe0dc',
    things: [
      { of: 'hanging-jam-jar-t-light-holder', x: 190, size: 1.15 },
      { of: 'hanging-heart-t-light-holder', x: 540, size: 1.9 },
      { of: 'victorian-glass-hanging-t-light', x: 1130 },
      { of: 'antique-silver-t-light-glass', x: 850, size: 1.4 },
      { of: 'set-of-6-t-lights-toadstools', x: 1370, size: 1.2 },
    ],
  },
  'how-we-wrap-a-present': {
    paper: '#f0eadc',
    things: [
      { of: 'red-retrospot-wrap', x: 420, y: 460, size: 1.9, turn: -8 },
      { of: '6-ribbons-rustic-charm', x: 880, y: 330, size: 1.3, turn: 6 },
      { of: 'pack-of-6-birdy-gift-tags', x: 1260, y: 560, size: 1.5, turn: 10 },
      { of: 'potting-shed-twine', x: 830, y: 690, size: 1.1, turn: -14 },
    ],
  },
  'christmas-is-ordered-in-july': {
    paper: '#e1e6ea',
    things: [
      { of: 'paper-chain-kit-50s-christmas', x: 420, y: -40, size: 2.1 },
      { of: '60-cake-cases-vintage-christmas', x: 300, size: 1.5 },
      { of: 'set-of-20-vintage-christmas-napkins', x: 760, y: 510, size: 1.4, turn: -6 },
      { of: 'folk-art-zinc-heart-christmas-decoration', x: 1400, size: 1.5 },
      { of: 'jumbo-bag-vintage-christmas', x: 1110 },
    ],
  },
  'four-herbs-and-no-garden': {
    paper: '#e4eadb',
    things: [
      { of: 'zinc-herb-garden-container', x: 560, size: 1.9 },
      { of: 'grow-your-own-herbs-set-of-3', x: 1000, y: 500, size: 1.5 },
      { of: 'grow-your-own-basil-in-enamel-mug', x: 1340, size: 1.3 },
    ],
  },
  'the-trouble-with-red-spots': {
    paper: '#f1e7d9',
    things: [
      { of: 'jumbo-bag', x: 500, size: 1.9 },
      { of: 'lunch-bag-red-retrospot', x: 950, size: 1.5 },
      { of: 'red-retrospot-cake-stand', x: 1310, size: 1.4 },
    ],
  },
};

/** The covers of the demo shop's posts as SVG, by the post's slug. */
export async function drawDemoCovers(): Promise<Map<string, string>> {
  const goods = new Map((await readDemoGoods()).map((one) => [slugOf(one.title), one]));
  const drawn = Object.entries(covers).map(([slug, { paper, things }]) => {
    const placed = things.map(({ of, ...place }) => {
      const product = goods.get(of);
      if (!product) throw new Error(`The demo shop has no ${of}`);
      const { title, sku, category, kind, colours } = product;
      return { title, sku, category, kind, colours, ...place };
    });
    return [slug, drawCover({ seed: slug, paper, things: placed })] as const;
  });
  return new Map(drawn);
}
