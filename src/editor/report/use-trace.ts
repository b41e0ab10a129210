import { useEffect, useState } from 'preact/hooks';
import { loadTrace, onTraceChange, type Trace } from '../../messaging/trace.ts';

/** The trace of messages as it stands, kept up to date. */
export function useTrace(): Trace {
  const [trace, setTrace] = useState<Trace>({ isOn: false, entries: [] });
  useEffect(() => {
    const load = () => void loadTrace().then(setTrace, console.error);
    load();
    return onTraceChange(load);
  }, []);
  return trace;
}
