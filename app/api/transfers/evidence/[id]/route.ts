import { answer, guarded } from '@/lib/server/route';
import { getEvidence } from '@/lib/transfers/queries/get-evidence';

/** The paper itself, from a response that can run nothing: sandboxed, never sniffed, never kept. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return guarded(request, getEvidence.spec.name, async (caller) => {
    const outcome = await getEvidence(caller, { id });
    if (outcome.kind !== 'done') return answer(outcome.kind === 'refused' ? { kind: 'not_found' } : outcome);
    const { content, mediaType, fileName } = outcome.value;
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}
