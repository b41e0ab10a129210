import { useEffect, useState } from 'preact/hooks';

/** Draws a component again once what it shows is loaded. */
export function useWhenLoaded(isLoaded: boolean, load: () => Promise<void>): void {
  const [isReady, setReady] = useState(isLoaded);
  useEffect(() => {
    if (!isReady) load().then(() => setReady(true), console.error);
  }, [isReady, load]);
}
