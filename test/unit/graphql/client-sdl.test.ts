import { describe, expect, it } from '@jest/globals';
import { buildSchema, validateSchema } from 'graphql';
import { clientSdl } from '../../../src/graphql/client-sdl.js';

describe('The SDL for clients', () => {
  const sdl = clientSdl();
  const schema = buildSchema(sdl);

  it('is a whole schema, with descriptions', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(schema.getQueryType()?.getFields().userPool?.description).toMatch(/^Reads one user pool/);
    expect(schema.getMutationType()?.getFields()).toHaveProperty('updateUserPoolClient');
  });

  it('has nothing of Federation', () => {
    expect(sdl).not.toMatch(
      /federation__|link__|@key|@shareable|@cost|@listSize|@derived|\b_(Any|Entity|Service|entities|service)\b/,
    );
    expect(sdl).not.toMatch(/^directive/m);
  });
});
