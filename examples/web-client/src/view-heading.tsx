import { useEffect, useRef } from 'react';

/** The heading of a view. It takes the focus when the view opens, so that a screen reader announces it. */
export function ViewHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${children} – User pools`;
  }, [children]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
