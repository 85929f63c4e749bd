// Marks in a text what was found of it, and says of its Chinese that it is Chinese. Text stays text: nothing here makes HTML of it.
import { wordsOf } from './search-words.js';

const HAN_RUN = /[\u3005\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff][\u3000-\u9fff\uf900-\ufaff\uff01-\uff60\d]*/g;

// Where letters of a name stand that are the word, whatever parts them: `jialijia` in `Jia Li Jia Wai`.
const rangesAcross = (text, words, wanted) => {
  let letters = '';
  const places = [];
  for (const word of words.filter((one) => !one.isHan)) {
    for (let i = 0; i < word.text.length; i++) { places.push(Math.min(word.start + i, word.end - 1)); }
    letters += word.text;
  }
  const at = letters.indexOf(wanted);
  return at < 0 ? [] : [[places[at], places[at + wanted.length - 1] + 1]];
};

// What one find of a query's word accounts for in a text.
const rangesOf = (text, words, { text: wanted, isHan }, term, isName) => {
  const ranges = [];
  if (isHan) {
    const parts = text.includes(wanted) || wanted.length < 3 ? [wanted] : term && text.includes(term) ? [term] : [...Array(wanted.length - 1).keys()].map((i) => wanted.slice(i, i + 2));
    for (const part of parts) {
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) { ranges.push([at, at + part.length]); }
    }
    return ranges;
  }
  const small = term.toLowerCase();
  for (const word of words) {
    if (word.isHan || (word.text !== small && word.text !== wanted)) { continue; }
    const isPlain = word.end - word.start === word.text.length;
    ranges.push([word.start, isPlain && word.text.startsWith(wanted) ? word.start + wanted.length : word.end]);
  }
  if (ranges.length > 0 || !isName || !/^[A-Z]/.test(term)) { return ranges; }
  if (/^[A-Z]{2,}$/.test(term)) {
    const letters = words.filter((word) => !word.isHan);
    return letters.map((word) => word.text[0]).join('') === small ? letters.map((word) => [word.start, word.start + 1])
      : letters.length > 0 && [...small].every((letter) => letters.some((word) => word.text.includes(letter))) ? [[letters[0].start, letters.at(-1).end]] : [];
  }
  const across = rangesAcross(text, words, wanted);
  return across.length > 0 ? across : rangesAcross(text, words, small);
};

const merged = (ranges) => {
  const apart = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (apart.length > 0 && start <= apart.at(-1)[1]) { apart.at(-1)[1] = Math.max(apart.at(-1)[1], end); } else { apart.push([start, end]); }
  }
  return apart;
};

const appendMarked = (parent, text, from, end, ranges) => {
  let at = from;
  for (const [first, last] of ranges.filter((range) => range[0] < end && range[1] > from)) {
    const start = Math.max(first, from);
    parent.append(text.slice(at, start));
    const mark = document.createElement('mark');
    at = Math.min(last, end);
    mark.textContent = text.slice(start, at);
    parent.append(mark);
  }
  parent.append(text.slice(at, end));
};

// The text with what was found in `<mark>`. `isName`: it may be pinyin. `isOneLanguage`: the element says which, else Chinese in it
// is set apart.
export const appendFound = (parent, text, words, hit, { isName = false, isOneLanguage = false } = {}) => {
  const parts = wordsOf(text);
  const ranges = merged(hit.finds.flatMap((find, i) => (words[i] ? rangesOf(text, parts, words[i], find.term, isName) : [])));
  let at = 0;
  for (const run of isOneLanguage ? [] : text.matchAll(HAN_RUN)) {
    appendMarked(parent, text, at, run.index, ranges);
    const chinese = document.createElement('span');
    chinese.lang = 'zh';
    appendMarked(chinese, text, run.index, run.index + run[0].length, ranges);
    parent.append(chinese);
    at = run.index + run[0].length;
  }
  appendMarked(parent, text, at, text.length, ranges);
  return ranges.length > 0;
};
