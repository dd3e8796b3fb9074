const TEXT = String.raw`\p{L}\p{M}\p{S}\p{N}\p{P}`;
const ARN = String.raw`arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`;

const arn = 'an ARN, such as arn:aws:lambda:us-east-1:123456789012:function:name';

/** What the patterns of the service model ask for. */
const words: ReadonlyMap<string, string> = new Map([
  [String.raw`[\w\s+=,.@-]+`, 'letters from A to Z, digits, spaces and the characters _ + = , . @ - only'],
  [`[${TEXT}]+`, 'letters, digits, symbols and punctuation only, and no space'],
  [String.raw`[${TEXT}\s]+`, 'letters, digits, symbols, punctuation and white space only'],
  [String.raw`[${TEXT}\s*]*`, 'letters, digits, symbols, punctuation and white space only'],
  ['^[a-zA-Z0-9_-]+$', 'letters from A to Z, digits and the characters _ - only'],
  [String.raw`[\S]+`, 'a text without white space'],
  [String.raw`[\w\s+=.@-]+`, 'letters from A to Z, digits, spaces and the characters _ + = . @ - only'],
  [
    String.raw`[\x21\x23-\x5B\x5D-\x7E]+`,
    'letters from A to Z, digits and signs without spaces, quotation marks and backslashes',
  ],
  [
    String.raw`[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+`,
    'letters from A to Z, digits and signs without spaces, slashes, quotation marks and backslashes',
  ],
  [
    String.raw`[^_\p{Z}][${TEXT}][^_\p{Z}]+`,
    'at least 3 letters, digits, symbols and punctuation, with no space, and an underscore in the second place only',
  ],
  [ARN, arn],
  [`(${ARN})?`, `${arn}, or an empty text`],
  [String.raw`[\w-]+_[0-9a-zA-Z]+`, 'the id of a user pool, such as us-east-1_Example01'],
  [`[${TEXT}]+@[${TEXT}]+`, 'an e-mail address'],
  [String.raw`.*\{####\}.*`, 'a text with {####} where the code goes'],
  [
    String.raw`[${TEXT}\s*]*\{####\}[${TEXT}\s*]*`,
    'letters, digits, symbols, punctuation and white space only, with {####} where the code goes',
  ],
  [
    String.raw`[${TEXT}\s*]*\{##[${TEXT}\s*]*##\}[${TEXT}\s*]*`,
    'letters, digits, symbols, punctuation and white space only, with {##text of the link##} where the link goes',
  ],
]);

/** What a pattern asks for, in words; the pattern itself where there are none. */
export function patternWords(pattern: string): string {
  return words.get(pattern) ?? `a text that matches ${pattern}`;
}
