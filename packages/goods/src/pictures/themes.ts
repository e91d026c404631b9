import type { MotifName } from './motifs.ts';

export type PatternName = 'plain' | 'spots' | 'stripes' | 'gingham' | 'flag' | 'scatter' | 'sprigs';

/** What the words of a title put on a thing: a pattern, a figure, and tones if no colour is named. */
export interface Theme {
  pattern: PatternName;
  motif?: MotifName;
  tones?: readonly [base: string, second: string];
}

const THEMES: readonly [RegExp, Theme][] = [
  [/union (?:jack|flag)/, { pattern: 'flag', tones: ['#f6efe2', '#4b6388'] }],
  [
    /retrospot|\bspotty\b|polka|\bspots?\b|white dots/,
    { pattern: 'spots', tones: ['#c8473f', '#fbf6ec'] },
  ],
  [/gingham|\bcheck\b|tartan/, { pattern: 'gingham', tones: ['#c9605c', '#fbf6ec'] }],
  [/\bstrip(?:e|es|ey|y|ed)\b/, { pattern: 'stripes', tones: ['#7393b3', '#fbf6ec'] }],
  [/skull|pirate/, { pattern: 'scatter', motif: 'skull', tones: ['#3f3e46', '#fbf6ec'] }],
  [
    /spaceboy|spaceman|rocket|\bspace\b/,
    { pattern: 'scatter', motif: 'rocket', tones: ['#7fa6c4', '#c8473f'] },
  ],
  [/robot/, { pattern: 'scatter', motif: 'robot', tones: ['#8fb2b0', '#e18d4a'] }],
  [
    /dolly girl|charlie and lola|lolita|\bgirls?\b|lola\b/,
    { pattern: 'scatter', motif: 'girl', tones: ['#ecb3b8', '#c8473f'] },
  ],
  [/babushka/, { pattern: 'scatter', motif: 'babushka', tones: ['#d2646a', '#eac65d'] }],
  [
    /circus|carnival|fair\b|clown|strongman/,
    { pattern: 'stripes', motif: 'star', tones: ['#d4614e', '#f5e3b5'] },
  ],
  [/reindeer|\bmoose/, { pattern: 'scatter', motif: 'reindeer', tones: ['#b0785a', '#c8473f'] }],
  [/snow(?:m[ae]n|y)/, { pattern: 'scatter', motif: 'snowman', tones: ['#8fb1c4', '#c8473f'] }],
  [
    /snowflake|alpine|scandispot/,
    { pattern: 'scatter', motif: 'snowflake', tones: ['#b84a48', '#fbf6ec'] },
  ],
  [
    /holly|mistletoe|christmas pudding/,
    { pattern: 'scatter', motif: 'holly', tones: ['#6d9270', '#c8473f'] },
  ],
  [
    /\bsocks?\b|mitten|stocking/,
    { pattern: 'scatter', motif: 'sock', tones: ['#b84a48', '#fbf6ec'] },
  ],
  [/strawberr/, { pattern: 'scatter', motif: 'strawberry', tones: ['#f4d9d2', '#c8473f'] }],
  [/cherry|cherries/, { pattern: 'scatter', motif: 'cherry', tones: ['#dfe7d2', '#c8473f'] }],
  [
    /\bapples?\b|fruit|pantry|\bjam\b/,
    { pattern: 'scatter', motif: 'apple', tones: ['#f3e7cd', '#c8473f'] },
  ],
  [
    /\bpears?\b|sketchbook design|tins sketchbook/,
    { pattern: 'scatter', motif: 'pear', tones: ['#e9eadb', '#8fae6a'] },
  ],
  [
    /cakes?\b|cupcake|doughnut|swiss roll|cream slice|teatime|tea time|tea party/,
    { pattern: 'scatter', motif: 'cake', tones: ['#f2cfd0', '#c98f6c'] },
  ],
  [
    /ice cream|sundae|popsicle/,
    { pattern: 'scatter', motif: 'icecream', tones: ['#f3d3d8', '#dcae77'] },
  ],
  [
    /toadstool|mushroom|woodland|fairy tale/,
    { pattern: 'scatter', motif: 'toadstool', tones: ['#93b48d', '#c8473f'] },
  ],
  [/\bowls?\b/, { pattern: 'scatter', motif: 'owl', tones: ['#c9a36f', '#8c6750'] }],
  [
    /rabbit|bunn(?:y|ies)|hare\b/,
    { pattern: 'scatter', motif: 'rabbit', tones: ['#ead6c2', '#e59aab'] },
  ],
  [/chicks?\b/, { pattern: 'scatter', motif: 'chick', tones: ['#f0d27c', '#e18d4a'] }],
  [
    /chicken|\bhens?\b|cockerel/,
    { pattern: 'scatter', motif: 'hen', tones: ['#e9d9bd', '#c8473f'] },
  ],
  [/\beggs?\b|easter/, { pattern: 'scatter', motif: 'egg', tones: ['#cfe0d2', '#e59aab'] }],
  [
    /\bcats?\b|kitt(?:y|en|ens)/,
    { pattern: 'scatter', motif: 'cat', tones: ['#d9c4ae', '#e59aab'] },
  ],
  [
    /\bdogs?\b|scottie|puppies|puppy/,
    { pattern: 'scatter', motif: 'dog', tones: ['#b7c9d3', '#c8473f'] },
  ],
  [/dinosaur/, { pattern: 'scatter', motif: 'dinosaur', tones: ['#9dbb83', '#e18d4a'] }],
  [/elephant/, { pattern: 'scatter', motif: 'elephant', tones: ['#9db3c4', '#e59aab'] }],
  [
    /\bbirds?\b|lovebird|swallow|\bdoves?\b|\bbirdy\b|songbird|peacock|ducks?\b/,
    { pattern: 'scatter', motif: 'bird', tones: ['#b7cfd3', '#d77f6c'] },
  ],
  [
    /butterfl|dragonfl|ladybird|\bbee\b/,
    { pattern: 'scatter', motif: 'butterfly', tones: ['#e6d3e2', '#9378b0'] },
  ],
  [/paisley/, { pattern: 'scatter', motif: 'paisley', tones: ['#8fb3c0', '#f3dfc0'] }],
  [
    /regency|\brose\b|roses\b|rose du sud|chintz|baroque rose/,
    { pattern: 'sprigs', motif: 'rose', tones: ['#f3e6da', '#d98792'] },
  ],
  [/poppy|poppies/, { pattern: 'sprigs', motif: 'poppy', tones: ['#f3ead8', '#cf5145'] }],
  [
    /dais(?:y|ies)|chrysanthemum|sunflower/,
    { pattern: 'sprigs', motif: 'daisy', tones: ['#a9c7d4', '#fbf6ec'] },
  ],
  [
    /flor(?:al|a)\b|flowers?\b|blossom|botanical|posy|hyacinth|petals|meadow|suki|hawaiian|lavender|lily|vine\b/,
    { pattern: 'sprigs', motif: 'flower', tones: ['#e9d6d3', '#c9728b'] },
  ],
  [
    /\bleaf\b|leaves|fern\b|garden path|ivy\b/,
    { pattern: 'scatter', motif: 'leaf', tones: ['#dfe5cf', '#7f9a72'] },
  ],
  [
    /tropical|savannah|palm|cact/,
    { pattern: 'scatter', motif: 'palm', tones: ['#f0dfb4', '#6f9f86'] },
  ],
  [/cowboy|star(?:s|ry)?\b/, { pattern: 'scatter', motif: 'star' }],
  [/\bkeys?\b/, { pattern: 'scatter', motif: 'key' }],
  [
    /crown|king's|queen|empire|guard\b/,
    { pattern: 'scatter', motif: 'crown', tones: ['#7d8fae', '#d0a950'] },
  ],
  [/london|\bbus\b/, { pattern: 'scatter', motif: 'bus', tones: ['#f3ead8', '#c8473f'] }],
  [
    /\bcars?\b|motoring|racing|airline|jet set/,
    { pattern: 'scatter', motif: 'car', tones: ['#9bb6c6', '#d4614e'] },
  ],
  [/football/, { pattern: 'scatter', motif: 'football', tones: ['#8fb084', '#fbf6ec'] }],
  [/balloons?/, { pattern: 'scatter', motif: 'balloon', tones: ['#bcd3dd', '#d4614e'] }],
  [
    /lace|doily|crochet|filigree|lattice/,
    { pattern: 'scatter', motif: 'lace', tones: ['#f1e9db', '#c9b9a1'] },
  ],
  [/christmas|noel/, { pattern: 'scatter', motif: 'tree', tones: ['#b84a48', '#f5e9d3'] }],
  [
    /hearts?\b|sweetheart|love\b|valentine/,
    { pattern: 'scatter', motif: 'heart', tones: ['#f0d7d2', '#c8473f'] },
  ],
  [/circles?\b|bubble/, { pattern: 'scatter', motif: 'spot', tones: ['#d5dccb', '#c98f6c'] }],
  [/\btea\b|coffee|cafe/, { pattern: 'scatter', motif: 'teacup', tones: ['#cdbba4', '#b4564e'] }],
];

export function themeOf(title: string): Theme {
  // What it is for is no pattern on it: a cake tin with leaves has leaves.
  const words = title
    .toLowerCase()
    .replace(
      /\b(?:cake|tea|coffee|egg|bird ?|dog|cat) ?(?=cases|tins?\b|stand|slice|fork|plate|spoon|towel|cups?\b|cosy|pot\b|houses?\b|food)/g,
      '',
    );
  return THEMES.find(([pattern]) => pattern.test(words))?.[1] ?? { pattern: 'plain' };
}
