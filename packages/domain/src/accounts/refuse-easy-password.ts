import type { Db } from '@stockroom/db/db';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { readShop } from '../shop/read-shop.ts';
import { ShopError } from '../shop-error.ts';

/** Of whoever chooses it: what a stranger who knows them would try first. */
export interface AboutChooser {
  name?: string | undefined;
  email?: string | undefined;
}

/** Guesses that a password must outlast, made by somebody who knows what people choose. */
const fewestGuesses = 1_000_000;
/** Letters and digits beside the words of the chooser. */
const fewestBeside = 5;
/** Judging takes up to 0.1 s for twice as many characters, and nothing else runs meanwhile. */
const mostJudged = 64;

/**
 * What is among the most common passwords, or is made of one, of a row of keys, of a date, or of the
 * chooser's or the shop's own names. There are no rules of composition: they make passwords alike.
 * @throws password_too_easy
 */
export async function refuseEasyPassword(
  db: Db,
  password: string,
  about: AboutChooser = {},
): Promise<void> {
  const { name } = await readShop(db);
  const words = wordsOf(['stockroom', name, about.name ?? '', about.email ?? ''].join(' '));
  const begin = password.slice(0, mostJudged);
  const { guesses } = (await loadJudge()).check(begin, words);
  if (guesses < fewestGuesses || isMadeOf(words, begin)) {
    throw new ShopError({ code: 'password_too_easy' });
  }
}

/** 'AdaLovelace-1': whoever knows the words has little left to guess. */
function isMadeOf(words: readonly string[], password: string): boolean {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const lower = password.toLowerCase();
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, ''), lower);
  return left !== lower && left.replaceAll(/[^\p{L}\p{N}]/gu, '').length < fewestBeside;
}

/** Of 'ada@example.com' the parts, too. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);
}

let judge: Promise<ZxcvbnFactory> | undefined;

/** Its lists take 11 MB: a process in which nobody chooses a password does without them. */
function loadJudge(): Promise<ZxcvbnFactory> {
  return (judge ??= load());
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Judge({ dictionary, graphs: adjacencyGraphs });
}
