import type { SampleThing } from './sample-thing.js';

/** Two in the shop's pool, one of them without scopes, and one in the partners' pool. */
export const sampleResourceServers: readonly SampleThing[] = [
  {
    idSuffix: 'Example01',
    createdAt: '2024-03-12T08:00:00.000Z',
    operation: 'CreateResourceServer',
    input: () => ({
      Identifier: 'https://orders.shop.example.com',
      Name: 'Orders',
      Scopes: [
        { ScopeName: 'read', ScopeDescription: 'Read orders' },
        { ScopeName: 'write', ScopeDescription: 'Place and cancel orders' },
      ],
    }),
  },
  {
    idSuffix: 'Example01',
    createdAt: '2024-06-04T10:20:00.000Z',
    operation: 'CreateResourceServer',
    input: () => ({ Identifier: 'catalogue', Name: 'Catalogue' }),
  },
  {
    idSuffix: 'Example03',
    createdAt: '2023-06-28T12:00:00.000Z',
    operation: 'CreateResourceServer',
    input: () => ({
      Identifier: 'https://invoices.partners.example.com',
      Name: 'Invoices',
      Scopes: [{ ScopeName: 'invoices.read', ScopeDescription: 'Read invoices' }],
    }),
  },
];
