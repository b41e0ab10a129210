import { isRecord } from './is-record.ts';

/**
 * Designs of earlier versions. Version 1 had a single middle colour (`via`), and the watermark was
 * a text alone.
 */
export function upgradeDesign(data: unknown): unknown {
  if (!isRecord(data)) return data;
  // Version 2 had no switch for labels, which are on.
  if (data.schema === 2) return { ...data, schema: 3 };
  if (data.schema !== 1) return data;
  const { background, watermark } = data;
  return {
    ...data,
    schema: 3,
    ...(isRecord(background) && { background: withStops(background) }),
    ...(typeof watermark === 'string' && { watermark: { text: watermark } }),
  };
}

function withStops({ via, ...background }: Record<string, unknown>): unknown {
  return { ...background, stops: typeof via === 'string' ? [{ colour: via, at: 50 }] : [] };
}
