/** The members of a password policy that require a class of characters, and the name of each class in messages. */
export const characterClasses = [
  { member: 'RequireUppercase', characters: 'upper-case letters' },
  { member: 'RequireLowercase', characters: 'lower-case letters' },
  { member: 'RequireNumbers', characters: 'digits' },
  { member: 'RequireSymbols', characters: 'symbols' },
] as const;
