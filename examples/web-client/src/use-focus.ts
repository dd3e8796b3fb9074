import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to what an answer brought, such as the first wrong field: people who cannot see it notice it then. */
export function useFocus<Container extends HTMLElement>(
  selector: string,
  answer: unknown,
): RefObject<Container | null> {
  const container = useRef<Container>(null);
  useEffect(() => {
    if (answer !== undefined) container.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [selector, answer]);
  return container;
}
