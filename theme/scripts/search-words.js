// Words of a query and of what is shown, as they are looked for. What the build does to the words of the index
// stands in `Letters.cs` and `SearchWords.cs`; both must do the same.
const HAN = '\\u3005\\u3007\\u3041-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const LETTER = `(?![${HAN}\\u{10000}-\\u{10ffff}])[\\p{L}\\p{Nd}]`;
const WORD = new RegExp(`[${HAN}]+|${LETTER}(?:${LETTER}|[\\u0300-\\u036f]|['\\u2019\\u02bc](?=${LETTER}))*`, 'gu');
export const IS_HAN = new RegExp(`^[${HAN}]`, 'u');
const LONGEST = 60;

// Small letters of usual width, without the marks of Latin ones.
export const fold = (text) => text
  .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
  .normalize('NFD').replace(/([a-z])[\u0300-\u036f]+/gi, '$1').normalize('NFC').toLowerCase();

// `{ text, isHan, start, end }` for each word: folded, and where it stands.
export const wordsOf = (text) => [...text.matchAll(WORD)].map((match) => ({
  text: fold(match[0]).replace(/['\u2019\u02bc]s$/, '').replace(/['\u2019\u02bc]/g, '').slice(0, LONGEST),
  isHan: IS_HAN.test(match[0]),
  start: match.index,
  end: match.index + match[0].length,
}));

// All letters of a text in one word, to compare names however they are parted.
export const joined = (text) => wordsOf(text).map((word) => word.text).join('');

// What the forms of an English word have in common.
export const stem = (word) => {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) { return word; }
  let rest = word;
  if (/ies$/.test(rest) && rest.length > 4) {
    rest = `${rest.slice(0, -3)}y`;
  } else if (/(?:ch|sh|x|z|ss)es$/.test(rest)) {
    rest = rest.slice(0, -2);
  } else if (/[^sui]s$/.test(rest)) {
    rest = rest.slice(0, -1);
  }
  const ending = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(rest) ?? /^(.{4,})er$/.exec(rest);
  if (ending && ending[1].length > 2) {
    rest = ending[1].replace(/([bcdfgkmnprtv])\1$/, '$1');
  }
  if (rest.length > 5) { rest = rest.replace(/ly$/, ''); }
  if (rest.length > 3) { rest = rest.replace(/e$/, ''); }
  return rest.length > 3 ? rest.replace(/y$/, 'i') : rest;
};

// The letters with which every word of a stem begins.
export const stemStart = (word) => {
  const start = stem(word).replace(/i$/, '');
  return word.startsWith(start) ? start : word;
};
