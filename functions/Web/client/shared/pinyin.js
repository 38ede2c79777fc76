// The initials of Chinese words in pinyin: 规模以上工业 is gmysgy. No table is needed: the browser sorts characters by pinyin, and each initial
// begins with a character that is known.
const firsts = [..."阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫匝"];
const letters = [..."abcdefghjklmnopqrstwxyz"];
const order = new Intl.Collator("zh-Hans-CN-u-co-pinyin").compare;
const han = /\p{Script=Han}/u;

/** The initials of a text, lower case; letters and digits as they are, all else left out. */
export const initialsOf = (text) => [...text].map((letter) => (han.test(letter) ? initialOf(letter) : /[a-z0-9]/i.test(letter) ? letter.toLowerCase() : "")).join("");

function initialOf(letter) {
  const place = firsts.findLastIndex((first) => order(first, letter) <= 0);
  return place < 0 ? "" : letters[place];
}
