/** A stored file as a response that can run nothing: sandboxed, never sniffed, never kept. */
export function fileResponse({ content, mediaType, fileName }: { content: Uint8Array; mediaType: string; fileName: string }): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
