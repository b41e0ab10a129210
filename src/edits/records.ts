/** The record with this entry, or without it: what is not changed leaves nothing behind. */
export function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: NoInfer<Value> | null,
): Record<string, Value> {
  const { [key]: _, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}
