/** The configuration of Hive Gateway: what is passed on of a client's request, and to whom. */
export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) => ({
      authorization: request.headers.get('authorization') ?? undefined,
      // By which poolgraph knows the router; nobody else is told.
      ...(subgraphName === 'poolgraph' && { 'x-poolgraph-router-secret': process.env.ROUTER_SECRET }),
    }),
  },
};
