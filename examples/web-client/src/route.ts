import { useSyncExternalStore } from 'react';

/** What the page shows. It is in the URL, so that links, reloads and the browser's back button work. */
export type Route =
  { readonly view: 'list' | 'create' } | { readonly view: 'details' | 'change'; readonly id: string };

export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'list':
      return '#/';
    case 'create':
      return '#/create';
    case 'details':
      return `#/pools/${encodeURIComponent(route.id)}`;
    case 'change':
      return `#/pools/${encodeURIComponent(route.id)}/change`;
  }
}

/** An unknown URL leads to the list. */
export function routeOf(hash: string): Route {
  if (hash === '#/create') return { view: 'create' };
  const { id, change } = /^#\/pools\/(?<id>[\w-]+)(?<change>\/change)?$/.exec(hash)?.groups ?? {};
  if (id === undefined) return { view: 'list' };
  return { view: change === undefined ? 'details' : 'change', id };
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => location.hash));
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => {
    removeEventListener('hashchange', changed);
  };
}
