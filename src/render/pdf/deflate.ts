/** In the zlib format, which is what PDF's FlateDecode reads. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // Not awaited: it ends only when what comes out has been read.
  const writing = writer.write(bytes).then(() => writer.close());
  const [packed] = await Promise.all([new Response(stream.readable).arrayBuffer(), writing]);
  return new Uint8Array(packed);
}
