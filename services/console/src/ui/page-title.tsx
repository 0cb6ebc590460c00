import { useEffect, useRef, type ReactNode } from 'react';

/** The heading of a screen. It takes the focus when the screen comes, so that keyboard and voice start at the top of it. */
export function PageTitle({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === 'string' ? children : 'Cielo');
  useEffect(() => {
    document.title = `${name} · Cielo`;
  }, [name]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="page-title">
      {children}
    </h1>
  );
}
