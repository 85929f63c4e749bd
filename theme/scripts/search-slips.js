// How many slips lie between two words: a letter too many, one missing, one for another, two neighbors swapped.

// How many a word of so many letters may have.
export const slipsAllowed = (word) => (word.length < 4 || /[^a-z]/.test(word) ? 0 : word.length < 8 ? 1 : 2);

// Slips to the whole of a word and to its nearest beginning; more than the limit counts as the limit and one.
export const slips = (word, other, limit) => {
  const none = { whole: limit + 1, start: limit + 1 };
  if (other.length < word.length - limit) { return none; }
  const text = other.slice(0, word.length + limit);
  let before = [];
  let last = [...Array(text.length + 1).keys()];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (word[i - 1] === text[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > limit) { return none; }
    before = last;
    last = row;
  }
  return {
    whole: other.length > text.length ? limit + 1 : Math.min(limit + 1, last[text.length]),
    start: Math.min(limit + 1, ...last),
  };
};

// Letters that lie beside each other on a keyboard, and those that a reader of pinyin takes for each other.
const NEAR = {
  a: 'qswz', b: 'vghnp', c: 'xdfvsqk', d: 'serfcxt', e: 'wrsdi', f: 'drtgvch', g: 'ftyhbvk', h: 'gyujnbf', i: 'uokje', j: 'huiknmzq', k: 'jiolmgc',
  l: 'kopnr', m: 'njk', n: 'bhjml', o: 'iplku', p: 'olb', q: 'wascj', r: 'etdfl', s: 'awedxzc', t: 'ryfgd', u: 'yihjo', v: 'cfgbw', w: 'qeasv',
  x: 'zsdcq', y: 'tughi', z: 'asxjc',
};

// Beginnings of the words that were meant, where the first letter is the slip.
export const firstLetterSlips = (word) => [
  word.slice(1, 4),
  word[1] + word[0] + word.slice(2, 3),
  ...[...(NEAR[word[0]] ?? '')].map((letter) => letter + word.slice(1, 3)),
];
