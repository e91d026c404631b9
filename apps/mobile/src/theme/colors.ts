/**
 * The web's colours (`apps/web/src/styles/tokens.css`), in the notation that a phone reads; a test holds
 * the two together.
 */
export interface Colors {
  paper: string;
  card: string;
  shade: string;
  ink: string;
  inkQuiet: string;
  line: string;
  /** Edges of what can be typed into or pressed: 3:1 against paper. */
  lineStrong: string;
  accent: string;
  accentSoft: string;
  onAccent: string;
  /** Primary actions are ink on paper, turned inside out. */
  action: string;
  actionHover: string;
  onAction: string;
  good: string;
  goodSoft: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  focus: string;
  veil: string;
  /** Drawn pictures are made for paper; at night they are a little dimmer. */
  pictureDim: string;
}

export const light: Colors = {
  paper: '#f7f6f0',
  card: '#fdfcf9',
  shade: '#eeede5',
  ink: '#162821',
  inkQuiet: '#4a5952',
  line: '#d7d6cd',
  lineStrong: '#7b8379',
  accent: '#fab63c',
  accentSoft: '#fbe7c0',
  onAccent: '#271e0e',
  action: '#16352a',
  actionHover: '#254b3d',
  onAction: '#f9f9f3',
  good: '#1c5e39',
  goodSoft: '#daf3e1',
  warn: '#7d4a07',
  warnSoft: '#fbebcb',
  bad: '#a12721',
  badSoft: '#ffe8e6',
  focus: '#006185',
  veil: '#16282161',
  pictureDim: 'transparent',
};

export const dark: Colors = {
  paper: '#121916',
  card: '#19211e',
  shade: '#202a26',
  ink: '#ebeae1',
  inkQuiet: '#adafa6',
  line: '#323e39',
  lineStrong: '#727e77',
  accent: '#f7b746',
  accentSoft: '#433215',
  onAccent: '#271e0e',
  action: '#eae8de',
  actionHover: '#fdfcf7',
  onAction: '#0f1b17',
  good: '#81d39f',
  goodSoft: '#183124',
  warn: '#f0be67',
  warnSoft: '#3e2d15',
  bad: '#fb998c',
  badSoft: '#462220',
  focus: '#73d3f1',
  veil: '#0204039e',
  pictureDim: '#11181524',
};
