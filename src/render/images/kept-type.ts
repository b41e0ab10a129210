/** Photos stay photos; everything else keeps what it lets through. */
export function keptType({ type }: Blob): 'image/jpeg' | 'image/png' {
  return type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
}
