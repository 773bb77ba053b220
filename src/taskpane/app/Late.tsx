import { useEffect, useState, type ReactNode } from 'react';

/** Shows something only when it has been wanted for a while, in milliseconds: no flicker over what is quick. */
export function Late({ after, children }: { readonly after: number; readonly children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return due ? <>{children}</> : null;
}
