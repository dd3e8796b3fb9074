const TEXT = String.raw`\p{L}\p{M}\p{S}\p{N}\p{P}`;
const ARN = String.raw`arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`;

const arn = 'an ARN, such as arn:aws:lambda:us-east-1:123456789012:function:name';

/** Descriptions of the patterns in the service model. */
const words: ReadonlyMap<string, string> = new Map([
  [String.raw`[\w\s+=,.@-]+`, 'only letters from A to Z, digits, spaces and the characters _ + = , . @ -'],
  [`[${TEXT}]+`, 'only letters, digits, symbols and punctuation, without spaces'],
  [String.raw`[${TEXT}\s]+`, 'only letters, digits, symbols, punctuation and white space'],
  [String.raw`[${TEXT}\s*]*`, 'only letters, digits, symbols, punctuation and white space'],
  ['^[a-zA-Z0-9_-]+$', 'only letters from A to Z, digits and the characters _ -'],
  [String.raw`[\S]+`, 'text without white space'],
  [String.raw`[\w\s+=.@-]+`, 'only letters from A to Z, digits, spaces and the characters _ + = . @ -'],
  [
    String.raw`[\x21\x23-\x5B\x5D-\x7E]+`,
    'ASCII letters, digits and symbols, without spaces, double quotation marks and backslashes',
  ],
  [
    String.raw`[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+`,
    'ASCII letters, digits and symbols, without spaces, slashes, double quotation marks and backslashes',
  ],
  [
    String.raw`[^_\p{Z}][${TEXT}][^_\p{Z}]+`,
    'at least 3 letters, digits, symbols or punctuation marks, without spaces and without an underscore except as the second character',
  ],
  [ARN, arn],
  [`(${ARN})?`, `${arn}, or an empty string`],
  [String.raw`[\w-]+_[0-9a-zA-Z]+`, 'the id of a user pool, such as us-east-1_Example01'],
  [`[${TEXT}]+@[${TEXT}]+`, 'an e-mail address'],
  [String.raw`.*\{####\}.*`, 'text with {####} where the code goes'],
  [
    String.raw`[${TEXT}\s*]*\{####\}[${TEXT}\s*]*`,
    'only letters, digits, symbols, punctuation and white space, with {####} where the code goes',
  ],
  [
    String.raw`[${TEXT}\s*]*\{##[${TEXT}\s*]*##\}[${TEXT}\s*]*`,
    'only letters, digits, symbols, punctuation and white space, with {##link text##} where the link goes',
  ],
]);

/** Describes a pattern; an unknown one is shown as it is. */
export function patternWords(pattern: string): string {
  return words.get(pattern) ?? `text that matches ${pattern}`;
}
