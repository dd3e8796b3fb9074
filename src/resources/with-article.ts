/** "a group", "an app client". "A user pool" sounds like a consonant. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
