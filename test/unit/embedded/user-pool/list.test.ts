import { describe, expect, it } from '@jest/globals';
import type { WireStructure } from '../../../../src/rules/wire.js';
import { Wire } from '../wire.js';

interface Page {
  readonly ids: readonly unknown[];
  readonly next: unknown;
}

function page(wire: Wire, MaxResults: number, NextToken?: unknown): Page {
  const { body } = wire.ask('ListUserPools', { MaxResults, NextToken });
  return { ids: (body.UserPools as WireStructure[]).map(({ Id }) => Id), next: body.NextToken };
}

function createMany(wire: Wire, count: number): unknown[] {
  return Array.from({ length: count }, () => wire.create().Id);
}

describe('ListUserPools on the embedded backend', () => {
  it('returns the members of a list, and no others', () => {
    const wire = new Wire(() => 'Example01');
    wire.create({
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:f' },
      UserPoolTags: { a: 'b' },
    });
    expect(wire.ask('ListUserPools', { MaxResults: 60 }).body).toEqual({
      UserPools: [
        {
          Id: 'us-east-1_Example01',
          Name: 'pool',
          LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:f' },
          CreationDate: 1795428000.25,
          LastModifiedDate: 1795428000.25,
        },
      ],
    });
  });

  it('pages through all pools in a stable order', () => {
    const wire = new Wire();
    const ids = createMany(wire, 7);
    const first = page(wire, 3);
    const second = page(wire, 3, first.next);
    const last = page(wire, 3, second.next);
    expect([...first.ids, ...second.ids, ...last.ids]).toEqual(ids);
    expect(last.next).toBeUndefined();
  });

  it('has no further page after a full last one', () => {
    const wire = new Wire();
    createMany(wire, 3);
    expect(page(wire, 3).next).toBeUndefined();
  });

  it('neither repeats nor skips a pool while others are created and deleted', () => {
    const wire = new Wire();
    const ids = createMany(wire, 6);
    const first = page(wire, 2);
    for (const gone of [ids[0], ids[1], ids[3]]) wire.ask('DeleteUserPool', { UserPoolId: gone });
    const added = wire.create().Id;
    expect(page(wire, 60, first.next).ids).toEqual([ids[2], ids[4], ids[5], added]);
  });

  it.each(['abc', '!', 'WyJ1cy1lYXN0LTEiLC0xXQ', Buffer.from('["eu-west-1",1]').toString('base64url')])(
    'refuses %s, a token that it did not issue',
    (NextToken) => {
      expect(new Wire().ask('ListUserPools', { MaxResults: 1, NextToken }).body).toMatchObject({
        __type: 'InvalidParameterException',
      });
    },
  );

  it('requires MaxResults', () => {
    expect(new Wire().ask('ListUserPools', {}).body).toMatchObject({ __type: 'InvalidParameterException' });
  });
});
