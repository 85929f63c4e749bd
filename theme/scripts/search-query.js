// Asks the index: first what is written, in names and summaries; then texts; then what comes close. Nothing that only resembles
// a part of the query is ever found.
import { findInNames, findInText, findWithSlips, Found } from './search-terms.js';
import { fold, joined, wordsOf } from './search-words.js';

// With so many found by their names nobody looks for more in the texts, unless asked.
const ENOUGH = 8;

// Sources come behind pages: their titles name what they tell of.
const OF_SOURCES = 0.35;

// Every word must be found; the better all of them fit, the better the entry.
const together = (index, parts, least = parts.length) => {
  const found = new Map();
  for (const number of new Set(parts.flatMap((part) => [...part.byNumber.keys()]))) {
    const finds = parts.map((part) => part.byNumber.get(number)).filter((find) => find);
    if (finds.length < least) { continue; }
    const score = finds.reduce((sum, find) => sum + find.score, 0) / parts.length;
    const isName = finds.every((find) => find.isTitle);
    const bonus = parts.length > 1 && isName ? (finds[0].isStart ? 10 : 0) + (finds[0].isStart && finds.at(-1).isEnd ? 10 : 0) : 0;
    found.set(number, { number, score: (score + bonus) * (number < index.firstSource ? 1 : OF_SOURCES), finds });
  }
  return found;
};

const best = (maps) => {
  const found = new Map();
  for (const map of maps) {
    for (const [number, hit] of map) {
      if (!(found.get(number)?.score >= hit.score)) { found.set(number, hit); }
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.number - b.number);
};

// The words that must be found. Words that stand everywhere count where there is nothing else.
const tellingWords = (index, text) => {
  const words = wordsOf(text).map((word, i, all) => ({ ...word, isOpen: i === all.length - 1 && word.end === text.length }));
  const telling = words.filter((word) => word.isHan || !index.stopWords.has(word.text));
  return telling.length > 0 ? telling : words;
};

// The words, and all of them as one: "micro drama" is written together too, and pinyin is parted in many ways.
const readingsOf = (words) => {
  const isLetters = words.length > 1 && words.every((word) => !word.isHan);
  const whole = words.map((word) => word.text).join('');
  return isLetters && whole.length < 60 ? [words, [{ text: whole, isHan: false, isOpen: true }]] : [words];
};

// `{ words, hits, how }`: the hits best first, each with the finds of its words. `how` is `names`, `texts`, `slips` or `some`.
export const ask = async (index, text, { isThorough = false } = {}) => {
  const words = tellingWords(index, text);
  if (words.length === 0) { return { words, hits: [], how: 'names' }; }
  const readings = readingsOf(words);
  const each = (find) => Promise.all(readings.map((reading) => Promise.all(reading.map(find))));

  const names = await each((word) => findInNames(index, word));
  let hits = best(names.map((parts) => together(index, parts)));
  if (hits.filter((hit) => hit.number < index.firstSource).length >= ENOUGH && !isThorough) { return { words, hits, how: 'names' }; }

  const texts = await Promise.all(words.map((word) => findInText(index, word)));
  const all = names.map((parts, reading) => parts.map((part, i) => (reading === 0 ? new Found().addAll(part).addAll(texts[i]) : part)));
  hits = best(all.map((parts) => together(index, parts)));
  if (hits.length > 0) { return { words, hits, how: 'texts' }; }

  // A word that is found as it is written is less likely to be the slip, and so are all of them written as one.
  for (const depth of ['letter', 'first']) {
    const close = await Promise.all(readings.map((reading, at) => Promise.all(reading.map((word, i) =>
      (at === 0 && all[at][i].size === 0 ? findWithSlips(index, word, depth) : depth === 'letter' ? findWithSlips(index, word, 'start') : new Found())))));
    hits = best(all.map((parts, at) => together(index, parts.map((part, i) => new Found().addAll(part).addAll(close[at][i])))));
    if (hits.length > 0) { return { words, hits, how: 'slips' }; }
  }

  // Of a long query one word may be missing, where the others say enough. A single letter says nothing.
  const parts = all[0].filter((_, i) => words[i].isHan || words[i].text.length > 1);
  if (parts.length > 2) {
    hits = best([together(index, parts, parts.length - 1)]).filter((hit) => hit.finds.some((find) => find.isTitle));
  }
  return { words, hits, how: 'some' };
};

// The order of those that are shown, now that their names are known in full: a name that is the query comes first.
export const inOrder = (text, hits, entries) => {
  const query = joined(text);
  const plain = fold(text).trim();
  const bonus = (entry) => {
    const names = [entry.title, entry.titleZh, entry.titlePinyin].filter((name) => name);
    const isWhole = names.some((name) => joined(name) === query);
    const isOther = entry.otherNames.some((name) => joined(name) === query);
    const isStart = names.some((name) => fold(name).startsWith(plain) || joined(name).startsWith(query));
    return (isWhole ? 60 : isOther ? 40 : isStart ? 10 : 0) - Math.min(8, entry.title.length / 10);
  };
  return entries
    .map((entry, i) => ({ entry, hit: hits[i], value: hits[i].score + bonus(entry) }))
    .sort((a, b) => b.value - a.value || a.entry.number - b.entry.number);
};
