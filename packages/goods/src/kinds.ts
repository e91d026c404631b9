import type { CategorySlug } from './categories.ts';

/**
 * What a thing is, by the words of its title; the first row that matches decides, so a row stands
 * before those whose word it contains ('hot water bottle' before 'bottle', 'paper cups' before
 * 'cups'). The kind chooses the department and the picture.
 */
const RULES = [
  // What a word later in the list would take for something else.
  ['hot-water-bottle', 'textiles', /hot water bottle|\bhottie\b/],
  ['hand-warmer', 'textiles', /hand warmer|pocket warmer/],
  ['ribbon', 'stationery', /ribbon reel|\bribbons\b(?!.*purse)/],
  [
    'card',
    'stationery',
    /^card\b(?! holder)|(?:greeting|birthday|christmas|dolly) cards?\b|\bcard$|message cards|kit cards/,
  ],
  ['slippers', 'textiles', /slipper/],
  ['clock', 'home', /\bclock\b/],
  ['mug', 'kitchen-dining', /\bmug$|\btea mug\b/],
  ['doorstop', 'textiles', /door ?stop/],
  ['bottle-opener', 'kitchen-dining', /bottle opener|corkscrew|apple corer|can opener/],
  ['mug-warmer', 'kitchen-dining', /mug warmer/],
  ['cosy', 'kitchen-dining', /\bcosy(?! hour)|egg warmer|tea cosy/],
  ['wash-bag', 'bags-travel', /wash ?bag|cosmetic bag|make ?up bag|sponge bag/],
  ['peg-bag', 'textiles', /peg bag/],
  ['bag-charm', 'jewellery', /bag charm|phone charm/],
  ['keyring', 'jewellery', /key ?ring|key fob|key chain/],
  ['gift-bag', 'stationery', /gift bag|bottle bag|carrier bag/],
  ['party-bag', 'party-baking', /party bag|party cone|sweetie bag/],
  ['paper-cups', 'party-baking', /paper cups?\b/],
  ['paper-plates', 'party-baking', /paper plates?\b|wood plate set/],
  ['straws', 'party-baking', /\bstraws\b|cocktail (?:parasols|swords)|party charms/],
  ['cake-cases', 'party-baking', /(?:cake|baking|four|cup ?cake) cases|cup ?cake.*paper set/],
  ['birthday-candles', 'party-baking', /(?:party|celebration|birthday) candles?|fork candles/],
  ['napkin-rings', 'kitchen-dining', /napkin (?:rings?|charms?)/],
  ['napkins', 'party-baking', /\bnapkins?\b|\btissues\b/],
  ['doilies', 'party-baking', /\bdoil(?:ies|y)\b(?!.*(?:tin|bag|wrap|design|pattern))/],
  ['paper-chain', 'party-baking', /paper chain|honeycomb|\bleis\b|pom ?pom/],
  ['balloons', 'party-baking', /balloons?\b(?!.*(?:invit|badge|writing|girl))/],
  ['invitations', 'party-baking', /\binvit(?:e|es|ations?)\b|barrier tape/],
  ['confetti', 'party-baking', /confetti/],
  ['cookie-cutter', 'party-baking', /(?:cookie|biscuit) cutters?/],
  ['baking-mould', 'party-baking', /\bmoulds?\b|baking set|ice lolly/],
  ['bunting', 'party-baking', /bunting|pennant/],
  [
    'fairy-lights',
    'candles-lights',
    /(?<!t-)\blights\b|light (?:chain|garland)|led tea ?lights|string of \d+/,
  ],
  ['advent-calendar', 'christmas', /advent/],
  ['cracker', 'christmas', /\bcrackers?\b/],
  ['stocking', 'christmas', /\bstockings?\b/],
  ['bauble', 'christmas', /\bbaubles?\b(?!.*(?:ribbon|t-light|lights|stand))/],
  ['wreath', 'home', /\bwreaths?\b|\bgarland of flowers/],
  [
    'christmas-tree',
    'christmas',
    /christmas tree(?! (?:star|heart|bell|decoration|bauble))|feather.*tree|\btree (?:card|wood|christmas)|gingham tree|(?:retrospot|wooden) tree/,
  ],
  ['garland', 'home', /\bgarlands?\b|curtain|\bhanging (?:chain|string)|washing line/],
  [
    'incense',
    'candles-lights',
    /incense|oil burner|\bscented? (?:hanging|heart|fabric)|scented fabric/,
  ],
  ['lantern', 'candles-lights', /\blanterns?\b(?!.*table)|hurricane lamp/],
  ['paper-lantern', 'candles-lights', /paper.*lanterns?|lampshade|\bshade\b/],
  [
    't-light-holder',
    'candles-lights',
    /(?:t-light|tealight|votive|candle).*\bholders?\b|t-light (?:setting|glass|holder)|t-light$|holders?.*(?:t-light|tealight)|votive|candle ?holder|candelabra/,
  ],
  ['t-lights', 'candles-lights', /\bt-lights?\b|tealights?/],
  [
    'candlestick',
    'candles-lights',
    /candle ?stick|candle (?:plate|bowl|pot|spike|stand)|candle-?pot/,
  ],
  ['citronella', 'garden', /citronella/],
  ['dinner-candles', 'candles-lights', /(?:dinner|taper|botanical) candles?/],
  ['candle', 'candles-lights', /\bcandles?\b/],
  ['matches', 'candles-lights', /\bmatches\b/],
  [
    'lamp',
    'candles-lights',
    /night ?light|\blamps?\b|bedside light|table light|torch|nightlight|lightbulb/,
  ],

  // Stationery.
  [
    'card-holder',
    'stationery',
    /card ?holder|letter (?:rack|tray|holder)|memo holder|magazine rack|photo clip/,
  ],
  ['playing-cards', 'toys', /snap cards|playing cards|card game/],
  ['stamp-set', 'stationery', /stamp set|\bstencil/],
  ['sticker', 'stationery', /stickers?\b|\btattoos?\b|iron on|\bpatches\b|\bbadges?\b/],
  ['ribbon', 'stationery', /\bribbons?\b(?!.*purse)|\btwine\b/],
  ['tape', 'stationery', /\btapes?\b(?! measure)(?!.*measur)/],
  ['tape-measure', 'stationery', /tape measure|measuring tape|\brulers?\b/],
  ['wrap', 'stationery', /^wrap\b|\b(?:gift )?wrap$|wrapping paper|gift wrap|\bwrap\b(?!ped)/],
  ['gift-tag', 'stationery', /gift tags?|metal tags/],
  ['luggage-tag', 'bags-travel', /luggage tags?/],
  ['passport-cover', 'bags-travel', /passport cover|card wallet|\bwallet\b/],
  ['pencil-case', 'stationery', /pencil case/],
  ['eraser', 'stationery', /erasers?|sharpeners?|rubbers/],
  ['pencils', 'stationery', /pencils?\b|\bcrayons?\b|chalk sticks/],
  ['pen', 'stationery', /\bpens?\b(?! lip)/],
  ['calendar', 'stationery', /calendar/],
  [
    'notebook',
    'stationery',
    /note ?books?|^(?!.*\b(?:tins?|box)\b).*sketchbook|\bjournal\b|address book|pocket book|exercise books?|\bnotepad|shopping list|\balbum\b(?!.*frame)|organiser(?= ?$)(?<!wall organiser)(?<!kitchen organiser)/,
  ],
  [
    'writing-set',
    'stationery',
    /writing set|stationery set|notelets|envelopes?\b|postcards?\b|letter set/,
  ],
  ['calculator', 'stationery', /calculator/],
  ['book-mark', 'stationery', /book ?mark/],

  // Toys before the things whose names they borrow.
  [
    'craft-kit',
    'toys',
    /feltcraft.*kit|\bkits?\b(?!.*repair)|craft (?!trinket)|knitting nancy|modelling clay|paint(?:ing)? (?:set|your)|colouring set|make your own|sewing susan|needle set/,
  ],
  ['money-box', 'home', /money (?:box|bank)|piggy bank/],
  [
    'doll',
    'toys',
    /\bdolls?\b|geisha|\bangel (?:decoration|doll)|fairy doll|tree top angel|sock puppet|white fairy|christmas fairy/,
  ],
  [
    'soft-toy',
    'toys',
    /soft toy|teddy|\bbear\b|monkey doll|ninja|space (?:frog|owl|cadet)|(?:mouse|dog) toy|fabric pony|gingham cat|knitted hen|scottie dog with|felt farm animal|\bpuppet\b|\bpoodle|cat with scarf|mr robot/,
  ],
  ['puzzle', 'toys', /jigsaw (?!tree|rabbit|toadstool)|\bpuzzles?\b/],
  ['helicopter', 'toys', /helicopter|\bgliders?\b|\brocket(?! balloon)|flying disc|\bkite\b/],
  ['toy-car', 'toys', /racing car(?! pen)(?!.*door)|toy car|\btractor\b|\btrain\b|cars? tin/],
  [
    'spinning-top',
    'toys',
    /spinning tops?|catch cup|harmonica|skipping rope|skippping|yo ?yo|castanets|\bwhistle\b/,
  ],
  ['skittles', 'toys', /skittles|rounders|croquet|\bquoits|cricket/],
  [
    'board-game',
    'toys',
    /\bludo\b|dominoes|\bbingo|snakes and ladders|noughts|heads and tails|donkey tail|\bchess|\bgame\b|backgammon|solitaire/,
  ],
  [
    'marbles',
    'toys',
    /marbles|glass gems|creepy crawl|rattle snake|dinosaur set|snake set|farmyard animals|stress ball|\btoy animals/,
  ],
  [
    'building-blocks',
    'toys',
    /alphabet blocks|jigsaw blocks|building block(?! word)|nesting boxes/,
  ],
  [
    'block-letters',
    'home',
    /block letters|wood letters|building block word|painted letters|\bletters?\b.*(?:love|home|wood)|block word/,
  ],
  ['drawing-slate', 'toys', /drawing slate/],
  ['playhouse', 'toys', /playhouse|doll'?s house/],
  ['windmill', 'garden', /\bwindmills?\b/],
  ['seaside-bucket', 'toys', /seaside bucket|beach spade|sandcastle|seaside.*spade/],
  ['lip-gloss', 'jewellery', /lip gloss|lip balm|essential balm/],

  // Garden.
  [
    'bird-house',
    'garden',
    /bird ?house(?!.*(?:jigsaw|marker|hot))|bird table|bird feeder|nesting box|bird ?cage(?!.*(?:tealight|plant))/,
  ],
  ['watering-can', 'garden', /watering can(?!.*marker)/],
  ['garden-marker', 'garden', /garden marker|herb marker|plant marker/],
  [
    'garden-tool',
    'garden',
    /garden (?:spade|rake|brush|trowel|fork|tool|secateurs)|trowel|secateurs|\bspade\b|hand ?fork/,
  ],
  ['garden-gloves', 'garden', /garden(?:ing)? gloves|washing up gloves|kneel/],
  ['wheelbarrow', 'garden', /wheelbarrow/],
  ['thermometer', 'garden', /thermometer/],
  ['gnome', 'garden', /gnome|field mushroom|portobello|wood toadstool|camphor/],
  ['hammock', 'garden', /hammock|deck ?chair|folding chair/],
  ['seeds', 'garden', /seed envelopes?|grow (?:your|a)|\bseeds\b|flytrap/],
  ['parasol', 'garden', /parasol/],
  [
    'plant-pot',
    'garden',
    /plant(?:er)? ?pots?|planter|flower ?pots?(?!.*plaque)|plant (?:holder|cage|ladder)|herb garden|potting shed|pot plant(?! candle)/,
  ],

  // Textiles.
  ['cushion', 'textiles', /cushion(?! babushka)|filler pad|pads to match|poufff?e|seat pad/],
  ['throw', 'textiles', /\bthrow\b|quilt|blanket|\bscarf\b|\bshawl\b|\brug\b|picnic mat/],
  ['doormat', 'textiles', /door ?mat|acapulco mat|bath mat|\bmat\b/],
  ['apron', 'textiles', /\baprons?\b|\bbib\b/],
  ['oven-glove', 'textiles', /oven (?:glove|mitt)|pot holder/],
  ['tea-towel', 'textiles', /tea towels?/],
  ['towel', 'textiles', /\btowels?\b|flannel|bath sponge|\bsponge\b/],
  ['tablecloth', 'textiles', /table ?cloth|\bplacemats?\b|table runner|ironing board/],
  [
    'slippers',
    'textiles',
    /slipper|\bsocks\b|\bgloves\b|mittens|rain (?:mac|poncho|hat)|sombrero|\bhat\b/,
  ],

  // Bags.
  ['umbrella', 'bags-travel', /umbrella/],
  ['suitcase', 'bags-travel', /suitcase|mini cases|cabin bag|overnight bag|airline bag|\bcases\b/],
  ['backpack', 'bags-travel', /backpack|rucksack/],
  ['picnic-basket', 'bags-travel', /picnic (?:basket|hamper)|hamper/],
  ['lunch-bag', 'bags-travel', /lunch bag/],
  [
    'lunch-box',
    'kitchen-dining',
    /lunch box|snack boxes|picnic boxes|food container set|round container|breakfast set|baby gift set/,
  ],
  [
    'jumbo-bag',
    'bags-travel',
    /jumbo.*(?:bag|shopper)|recycling bag|storage bag|shopping bag|\bshopper\b/,
  ],
  [
    'handbag',
    'bags-travel',
    /hand ?bag(?!.*(?:gift box|magnet))|evening bag|shoulder bag|\bclutch\b/,
  ],
  ['purse', 'bags-travel', /\bpurses?\b/],
  [
    'bag',
    'bags-travel',
    /\bbags?\b(?!.*(?:marbles|sticker|tea bag))(?! of)(?<!tea bag)(?<!in bag)(?<!gauze bag)|\btote\b/,
  ],

  // Kitchen and dining.
  ['necklace', 'jewellery', /necklaces?|pendant|choker|lariat|beads?$/],
  ['bracelet', 'jewellery', /bracelets?|bangles?/],
  ['earrings', 'jewellery', /earrings?/],
  ['food-cover', 'kitchen-dining', /food cover/],
  ['cake-stand', 'kitchen-dining', /cake ?stand/],
  ['tea-set', 'kitchen-dining', /tea set\b/],
  ['teapot', 'kitchen-dining', /tea ?pot\b|tea for one/],
  ['teacup', 'kitchen-dining', /teacup|cup and saucer|coffee cup/],
  ['egg-cup', 'kitchen-dining', /egg (?:cup|holder|house|box)/],
  ['mug', 'kitchen-dining', /\bmugs?\b/],
  ['jug', 'kitchen-dining', /\bjugs?\b/],
  ['salt-pepper', 'kitchen-dining', /salt and pepper|condiment|cruet|sugar dispenser/],
  ['pan', 'kitchen-dining', /(?:frying|milk|sauce) pan|\bpan\b/],
  ['scales', 'kitchen-dining', /scales/],
  ['bread-bin', 'kitchen-dining', /bread bin/],
  ['tray', 'kitchen-dining', /\btrays?\b(?! table)(?<!trinket tray)|tv tray/],
  [
    'cutlery',
    'kitchen-dining',
    /cutlery(?! (?:box|cupboard))|\bspoons?\b(?! rest)|\bforks?\b|ladle|tongs|cake slice|chopsticks|teaspoons|strainer|cooking (?:set|utensil)|rolling pin|pastry brush|washing up brush|scrubbing brush|spatula|whisk|fly swat|tea ?spoon/,
  ],
  ['coasters', 'kitchen-dining', /coasters?/],
  ['magnets', 'home', /\bmagnets?\b(?<!clock magnet)/],
  ['mirror', 'home', /\bmirrors?\b(?! (?:trinket|ball|mosaic))|mirrored wall art/],
  ['clock', 'home', /\bclocks?\b/],
  ['frame', 'home', /\bframes?\b|photo cube|photo album|memo ?board|notice ?board|peg ?board/],
  ['chalkboard', 'home', /chalk ?board|black ?board|slate tile|slate/],
  ['door-sign', 'home', /\bsign\b|door hanger|\bplaques?\b|number tile|wall art|\bposter\b/],
  ['pegs', 'textiles', /\bpegs\b(?!.*(?:place|coat|photo))|flower peg\b/],
  ['hook', 'home', /\bhooks?\b|\bhangers?\b|coat rack|hanger/],
  ['knob', 'home', /\bknobs?\b|door ?knob|handle/],
  [
    'cabinet',
    'home',
    /cabinet|chest of drawers|drawers?\b(?! liner)|cupboard|sideboard|\bshelf\b|shelves|wall tidy|wall organiser|kitchen organiser|\bbureau|bookcase|\bstool\b|\btable\b(?! (?:decoration|lantern|tins|pot))|tv tray table|dressing table(?! pot)/,
  ],
  ['cloche', 'home', /cloche|bell jar|cheese dish|butter dish|beurre dish/],
  ['jewellery-stand', 'jewellery', /jewellery (?:stand|tree|holder)|necklace holder/],
  [
    'trinket-box',
    'boxes-storage',
    /trinket|jewellery box|jewellery drawer|keepsake|treasure chest|curio|dressing table pot/,
  ],
  ['tissue-box', 'boxes-storage', /tissue box|napkin box/],
  [
    'sewing-box',
    'boxes-storage',
    /sewing (?:box|basket)|button box|pin cushion|recipe box|cutlery box|shoe shine/,
  ],
  [
    'tin',
    'boxes-storage',
    /\btins?\b(?!.*(?:bucket|in gift))|caddy|canister|cannister|first aid|tea, coffee|plasters|container$/,
  ],
  ['jar', 'kitchen-dining', /\bjars?\b|sugar bowl|biscuit (?:bin|barrel)/],
  ['gift-boxes', 'stationery', /gift box(?:es)?|boxes.*panettone|panettone/],
  ['basket', 'boxes-storage', /\bbaskets?\b/],
  [
    'crate',
    'boxes-storage',
    /\bcrates?\b|toy tidy|\btidy\b|wastepaper|\bbins?\b|\bbucket\b|storage cubes/,
  ],
  ['box', 'boxes-storage', /\bbox(?:es)?\b/],
  ['soap', 'home', /\bsoap\b|bathroom bottle|toilet roll|toothbrush|bath salts/],
  [
    'vase',
    'home',
    /\bvases?\b|\bpots?\b(?! plant)|flask|\bwater basin|\burn\b|artificial flower|\bdaffodil|hyacinth|\broses?\b.*(?:stem|artificial)|flower(?:s)? (?:stem|bouquet)/,
  ],
  ['plate', 'kitchen-dining', /\bplates?\b|(?<!sundae )\bdish\b|platter|spoon rest/],
  ['bowl', 'kitchen-dining', /\bbowls?\b|colander|sundae|basin/],
  ['bottle', 'kitchen-dining', /\bbottles?\b/],
  [
    'tumbler',
    'kitchen-dining',
    /beakers?|\bcups?\b|tumbler|chalice|goblet|glass(?:es)?$|glass \w+$|wine glass|decanter/,
  ],

  // What is left of the jewellery.
  [
    'hair-clip',
    'jewellery',
    /\bhair(?!.*chair)|hairclip|hairband|\bslides?\b|scrunch|\bcomb\b|\bclips?\b|\btiara\b|headband/,
  ],
  ['brooch', 'jewellery', /brooch|\bpin\b(?! cushion)/],
  ['finger-ring', 'jewellery', /\brings?\b(?! of)/],

  // Things that hang or stand and please.
  ['place-setting', 'home', /place (?:setting|card)|peg place/],
  ['mobile', 'home', /\bmobiles?\b|wind ?chime|chandelier|disco ball|mirror ball/],
  [
    'easter',
    'home',
    /easter|\beggs?\b|\bbunn(?:y|ies)\b|\brabbits?\b|\bchicks?\b|\bhens?\b|chicken/,
  ],
  ['bell', 'home', /^(?!.*(?:heart|star|tree)).*\bbells?\b|doorbell/],
  ['star', 'home', /\bstars?\b/],
  ['heart', 'home', /\bhearts?\b/],
  ['reindeer', 'christmas', /reindeer|snowm[ae]n|\bsanta|sleigh/],
  ['rocking-horse', 'home', /rocking horse/],
  [
    'bird',
    'home',
    /\bbirds?\b|\bdoves?\b|swallows?|love ?birds?|\bducks?\b|owls?\b|\bgeese|\bgoose|robin|\bhen\b|peacock/,
  ],
  ['butterfly', 'home', /butterfl|dragonfl|ladybird|\bbee\b/],
  [
    'flower',
    'home',
    /flowers?\b|\bdais(?:y|ies)\b|blossom|bouquet|\brose\b|\bposy\b|\bleaves\b|magic tree|paper flowers/,
  ],
  ['toadstool', 'home', /toadstools?|mushrooms?/],
  ['cat-dog', 'odds-and-ends', /\bdogs?\b|\bcats?\b|kitten|\bpuppy\b|collar/],
  [
    'decoration',
    'home',
    /decorations?|ornament|figurine|statue|fan\b|paperweight|\bkeys?\b|\bdecor/,
  ],
] as const satisfies readonly (readonly [string, CategorySlug, RegExp])[];

export type Kind = (typeof RULES)[number][0] | 'parcel';

/** Everything that a kind can be; 'parcel' is what no rule knows. */
export const KINDS: readonly Kind[] = [
  ...new Set<Kind>([...RULES.map(([kind]) => kind), 'parcel']),
];

export function kindOf(title: string): Kind {
  const words = title.toLowerCase();
  return RULES.find(([, , pattern]) => pattern.test(words))?.[0] ?? 'parcel';
}

const CHRISTMAS =
  /christmas|advent|\bbaubles?\b|reindeer|\bsantas?\b|snowm[ae]n|snow(?:y|flake|storm)|mistletoe|\bnoel\b|sleigh|yuletide|\bholly\b|\bchristmas|nativity|jingle/;

/** Christmas comes before what a thing is; otherwise the kind decides. */
export function categoryOf(title: string, kind: Kind = kindOf(title)): CategorySlug {
  if (CHRISTMAS.test(title.toLowerCase())) return 'christmas';
  return RULES.find(([name]) => name === kind)?.[1] ?? 'odds-and-ends';
}
