/** The members of a password policy that ask for a class of characters, each with the class as a message names it. */
export const characterClasses = [
  { member: 'RequireUppercase', characters: 'upper-case letters' },
  { member: 'RequireLowercase', characters: 'lower-case letters' },
  { member: 'RequireNumbers', characters: 'digits' },
  { member: 'RequireSymbols', characters: 'symbols' },
] as const;
