import { useMemo, useState } from 'react';
import { AccessToken } from './access-token.js';
import { ChangePool } from './change-pool.js';
import { CreatePool } from './create-pool.js';
import { executeAs, ExecuteContext } from './gateway.js';
import { PoolDetails } from './pool-details.js';
import { PoolList } from './pool-list.js';
import { hrefOf, useRoute, type Route } from './route.js';

export function App() {
  // In memory only: every script of the page can read its storage.
  const [token, setToken] = useState('');
  const execute = useMemo(() => executeAs(token), [token]);
  const route = useRoute();

  return (
    <ExecuteContext value={execute}>
      <header>
        <h1>
          <a href={hrefOf({ view: 'list' })}>User pools</a>
        </h1>
        <AccessToken onChange={setToken} />
      </header>
      {/* Another caller or another view starts without what the last one showed. */}
      <main key={`${token} ${hrefOf(route)}`}>
        <View route={route} />
      </main>
    </ExecuteContext>
  );
}

function View({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'list':
      return <PoolList />;
    case 'create':
      return <CreatePool />;
    case 'details':
      return <PoolDetails id={route.id} />;
    case 'change':
      return <ChangePool id={route.id} />;
  }
}
