/** The shop's departments, in the order in which a visitor sees them. */
export const CATEGORIES = [
  { slug: 'kitchen-dining', name: 'Kitchen & dining' },
  { slug: 'candles-lights', name: 'Candles & lights' },
  { slug: 'home', name: 'Around the house' },
  { slug: 'boxes-storage', name: 'Boxes & storage' },
  { slug: 'textiles', name: 'Cushions & textiles' },
  { slug: 'bags-travel', name: 'Bags & travel' },
  { slug: 'stationery', name: 'Cards, wrap & stationery' },
  { slug: 'party-baking', name: 'Parties & baking' },
  { slug: 'garden', name: 'Garden' },
  { slug: 'christmas', name: 'Christmas' },
  { slug: 'jewellery', name: 'Jewellery & accessories' },
  { slug: 'toys', name: 'Toys & games' },
  { slug: 'odds-and-ends', name: 'Odds & ends' },
] as const;

export type CategorySlug = (typeof CATEGORIES)[number]['slug'];
