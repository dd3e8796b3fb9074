import { useMemo, useState } from 'react';
import { CreatePool } from './create-pool.js';
import { executeAs, ExecuteContext } from './gateway.js';
import { PoolDetails } from './pool-details.js';
import { PoolList } from './pool-list.js';

export function App() {
  // Of a login, in an application of its own. Kept in memory only: storage of the page is open to every script in it.
  const [token, setToken] = useState('');
  const [selected, setSelected] = useState<string>();
  const [created, setCreated] = useState(0);
  const execute = useMemo(() => executeAs(token), [token]);

  return (
    <ExecuteContext value={execute}>
      <h1>User pools</h1>
      <label>
        Access token{' '}
        <input
          type="password"
          autoComplete="off"
          onBlur={({ currentTarget }) => {
            setToken(currentTarget.value.trim());
          }}
        />
      </label>
      {/* Another key, another list: it begins anew with the new pool in it. */}
      <PoolList key={created} onSelect={setSelected} />
      {selected !== undefined && <PoolDetails id={selected} />}
      <CreatePool
        onCreated={(id) => {
          setCreated(created + 1);
          setSelected(id);
        }}
      />
    </ExecuteContext>
  );
}
