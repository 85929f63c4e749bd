// What one word of a query finds: the entries, how well each fits, and by which term.
import { addHanSlips } from './search-han.js';
import { hitsOf } from './search-index.js';
import { firstLetterSlips, slips, slipsAllowed } from './search-slips.js';
import { stem, stemStart } from './search-words.js';

// Places as `HitPlace.cs` numbers them: a summary, another name, a title.
const OTHER_NAME = 1;
const TITLE = 5;
const isName = (place) => place >= OTHER_NAME;
const isStart = (place) => isName(place) && ((place - 1) & 1) > 0;
const isEnd = (place) => isName(place) && ((place - 1) & 2) > 0;

const WEIGHT = { title: 100, otherName: 85, tag: 55, kind: 45, summary: 30, text: 8 };
const weightOf = (place) => (place >= TITLE ? WEIGHT.title : isName(place) ? WEIGHT.otherName : WEIGHT.summary);

// A pinyin term has a capital for each syllable; initials are nothing else.
const isPinyin = (spelling) => /^[A-Z]/.test(spelling);
const isInitials = (spelling) => /^[A-Z]{2,}$/.test(spelling);

export class Found {
  constructor() { this.byNumber = new Map(); }

  add(number, find) {
    const known = this.byNumber.get(number);
    if (!known || known.score < find.score) { this.byNumber.set(number, find); }
  }

  addAll(other) {
    for (const [number, find] of other.byNumber) { this.add(number, find); }
    return this;
  }

  get size() { return this.byNumber.size; }
}

const addHits = (found, entry, quality) => {
  for (const { number, place } of hitsOf(entry)) {
    const isWhole = isStart(place) && isEnd(place);
    const fit = quality + (isStart(place) ? 0.05 : 0) + (isEnd(place) ? 0.03 : 0) + (isWhole && quality >= 0.95 ? 0.4 : 0);
    found.add(number, { score: weightOf(place) * fit, term: entry.spelling, isStart: isStart(place), isEnd: isEnd(place), isTitle: place >= TITLE });
  }
};

// How well a term fits a word, 0 for not at all. Only a word that is still being typed may end within a syllable.
const fitOf = (word, wordStem, isOpen, { term, spelling }) => {
  if (isInitials(spelling)) {
    return term === word ? 0.97 : word.length > 1 && term.startsWith(word) ? 0.5 : 0;
  }
  if (term === word) { return 1; }
  if (isPinyin(spelling)) {
    return !term.startsWith(word) ? 0 : /[A-Z]/.test(spelling[word.length]) ? 0.9 : isOpen ? 0.72 : 0;
  }
  if (stem(term) === wordStem) { return 0.88; }
  return term.startsWith(word) ? 0.6 + 0.2 * word.length / term.length : 0;
};

// Some write ü as v.
const spellingsOf = (word) => (/[nl]v/.test(word) ? [word, word.replace(/([nl])v/g, '$1u')] : [word]);

const findLetters = async (index, { text: word, isOpen }, sort) => {
  const found = new Found();
  for (const spelling of spellingsOf(word)) {
    const wordStem = stem(spelling);
    for (const entry of await index.terms(sort, stemStart(spelling))) {
      const fit = fitOf(spelling, wordStem, isOpen, entry);
      if (fit === 0 || (sort === 'text' && fit < 0.88 && spelling.length < 3)) { continue; }
      if (sort === 'words') {
        addHits(found, entry, fit);
      } else {
        // In texts the place is how often.
        for (const { number, place } of hitsOf(entry)) { found.add(number, { score: (WEIGHT.text + 2 * place) * fit, term: entry.spelling }); }
      }
    }
  }
  return found;
};

// One character is the beginning of a pair; of a longer run all pairs must be there, of a long one most.
const findHan = async (index, run, sort) => {
  const found = new Found();
  if (run.length === 1) {
    for (const entry of await index.terms(sort, run)) {
      if (sort === 'words') { addHits(found, entry, entry.term === run ? 1 : 0.9); continue; }
      for (const { number, place } of hitsOf(entry)) { found.add(number, { score: WEIGHT.text + 2 * place, term: run }); }
    }
    return found;
  }
  const pairs = [...Array(run.length - 1).keys()].map((i) => run.slice(i, i + 2));
  const lists = await Promise.all(pairs.map(async (pair) => (await index.terms(sort, pair)).filter((entry) => entry.term === pair)));
  const needed = pairs.length < 4 ? pairs.length : Math.ceil(pairs.length * 2 / 3);
  const counts = new Map();
  lists.forEach((list, i) => {
    for (const { number, place } of list.flatMap((entry) => [...hitsOf(entry)])) {
      const count = counts.get(number) ?? { pairs: 0, weight: Infinity, isStart: false, isEnd: false };
      count.pairs++;
      count.weight = Math.min(count.weight, sort === 'words' ? weightOf(place) : WEIGHT.text + 2 * place);
      count.isStart ||= sort === 'words' && i === 0 && isStart(place);
      count.isEnd ||= sort === 'words' && i === pairs.length - 1 && isEnd(place);
      counts.set(number, count);
    }
  });
  for (const [number, count] of counts) {
    if (count.pairs < needed) { continue; }
    const share = Math.min(1, count.pairs / pairs.length);
    const isWhole = count.isStart && count.isEnd && share === 1;
    const fit = share * (0.95 + (count.isStart ? 0.05 : 0) + (isWhole ? 0.4 : 0));
    found.add(number, { score: count.weight * fit, term: run, isStart: count.isStart, isEnd: count.isEnd, isTitle: count.weight >= WEIGHT.title });
  }
  return found;
};

// Who carries a tag is found by the tag's names, and who is of a kind by the kind's.
const addTagsAndKinds = async (index, word, found) => {
  const MOST = 4;
  const LEAST = 74;
  const tags = [...found.byNumber].filter(([number, find]) => index.tags[number - index.firstTag] && find.score >= LEAST)
    .sort((a, b) => b[1].score - a[1].score).slice(0, MOST);
  const carriers = await Promise.all(tags.map(([number]) => index.carriersOf(number - index.firstTag)));
  carriers.forEach((numbers, i) => numbers.forEach((number) =>
    found.add(number, { score: WEIGHT.tag * Math.min(1, tags[i][1].score / WEIGHT.title), term: tags[i][1].term, tag: tags[i][0] - index.firstTag })));
  for (const kind of index.kinds) {
    if (![kind.id, kind.singular, kind.title].some((name) => stem(name.toLowerCase()) === stem(word))) { continue; }
    for (let number = kind.first; number < kind.first + kind.count; number++) { found.add(number, { score: WEIGHT.kind, term: word }); }
  }
};

// In names and summaries, by tags and kinds.
export const findInNames = async (index, word) => {
  const found = word.isHan ? await findHan(index, word.text, 'words') : await findLetters(index, word, 'words');
  await addTagsAndKinds(index, word.text, found);
  return found;
};

// In all that pages say at length.
export const findInText = (index, word) => (word.isHan ? findHan(index, word.text, 'text') : findLetters(index, word, 'text'));

const addSlips = (found, entries, word, limit) => {
  for (const entry of entries) {
    if (isInitials(entry.spelling) || /[^a-z]/.test(entry.term)) { continue; }
    const { whole, start } = slips(word, entry.term, limit);
    const isWhole = whole <= limit;
    if (!isWhole && (start > limit || word.length < 6)) { continue; }
    const quality = (isWhole ? 0.7 : 0.6) - 0.12 * (isWhole ? whole : start);
    for (const { number, place } of hitsOf(entry)) {
      if (isName(place) || word.length > 5) { found.add(number, { score: weightOf(place) * quality, term: entry.spelling, isSlip: true }); }
    }
  }
};

// In names and summaries, with slips. `depth`: how far to look. `start`: among words that begin with the same two letters, or where
// these are the slip; `letter`: among all that begin with the same letter; `first`: where the first letter is the slip.
export const findWithSlips = async (index, { text, isHan }, depth) => {
  const found = new Found();
  if (isHan) { return depth === 'first' ? addHanSlips(index, text, found) : found; }
  const limit = slipsAllowed(text);
  if (limit === 0) { return found; }
  const starts = depth === 'first' ? firstLetterSlips(text) : [text.slice(0, 2), text[0] + text[2], ...(depth === 'letter' ? [text[0]] : [])];
  const lists = await Promise.all(starts.map((start) => index.terms('words', start, start.length === 1 ? 6 : 2)));
  addSlips(found, lists.flat(), text, limit);
  await addTagsAndKinds(index, text, found);
  return found;
};
