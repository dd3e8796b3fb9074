import { describe, expect, it } from '@jest/globals';
import { readValidationMessage } from '../../../src/errors/validation-message.js';

describe('A message of InvalidParameterException', () => {
  it('is one part without a path if it names none', () => {
    const message = 'Required custom attributes are not supported currently.';
    expect(readValidationMessage(message)).toEqual([{ message, members: undefined }]);
  });

  it('has the path of the one limit that was exceeded', () => {
    const part =
      "Value '3' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: " +
      'Member must have value greater than or equal to 6';
    expect(readValidationMessage(`1 validation error detected: ${part}`)).toEqual([
      { message: part, members: ['policies', 'passwordPolicy', 'minimumLength'] },
    ]);
  });

  it('is split if it reports several limits, with indexes counted from zero', () => {
    const name =
      "Value '' at 'schema.2.member.name' failed to satisfy constraint: Member must have length greater than or equal to 1";
    const mfa =
      "Value at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OFF, ON, OPTIONAL]";
    expect(readValidationMessage(`2 validation errors detected: ${name}; ${mfa}`)).toEqual([
      { message: name, members: ['schema', '1', 'name'] },
      { message: mfa, members: ['mfaConfiguration'] },
    ]);
  });

  it('keeps a part whole whose quoted value contains semicolons and quotes', () => {
    const part =
      "Value 'it's; here: 'x'; Value 'y'' at 'emailVerificationSubject' failed to satisfy constraint: " +
      'Member must have length less than or equal to 140';
    expect(readValidationMessage(`1 validation error detected: ${part}`)).toEqual([
      { message: part, members: ['emailVerificationSubject'] },
    ]);
  });

  it('is parsed whatever the length of the quoted value', () => {
    const crafted = "'; Value 'a' at 'b' failed to satisfy constraint: ".repeat(4_000);
    const parts = readValidationMessage(
      `1 validation error detected: Value '${crafted}' at 'poolName' failed to satisfy constraint: no`,
    );
    expect(parts.map(({ message }) => message).join('; ').length).toBeGreaterThan(crafted.length);
  });
});
