import { describe, expect, it } from '@jest/globals';
import { buildSchema, printSchema, validateSchema } from 'graphql';
import { clientSchema } from '../../../src/graphql/client-schema.js';
import { clientSdl } from '../../../src/graphql/client-sdl.js';
import { createSchema } from '../../../src/graphql/schema.js';

describe('The SDL for clients', () => {
  const sdl = clientSdl();
  const schema = buildSchema(sdl);

  it('is a complete schema with descriptions', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(schema.getQueryType()?.getFields().userPool?.description).toMatch(/^Reads a user pool/);
    expect(schema.getMutationType()?.getFields()).toHaveProperty('updateUserPoolClient');
  });

  it('equals what introspection shows, including descriptions of scalars', () => {
    const introspected = printSchema(clientSchema(createSchema({ production: false })));
    expect(introspected).toBe(sdl);
    expect(schema.getType('DateTime')?.description).toMatch(/^A date and time/);
  });

  it('contains nothing of Federation', () => {
    expect(sdl).not.toMatch(
      /federation__|link__|@key|@shareable|@cost|@listSize|@derived|\b_(Any|Entity|Service|entities|service)\b/,
    );
    expect(sdl).not.toMatch(/^directive/m);
  });
});
