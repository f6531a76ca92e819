import { env } from '@/lib/server/env';
import { answer, guarded } from '@/lib/server/route';
import { getReceipt } from '@/lib/transfers/queries/get-receipt';
import { renderReceipt } from './render-receipt';

/** The receipt as a PDF. Its name is the reference number, which names no person. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return guarded(request, getReceipt.spec.name, async (caller) => {
    const outcome = await getReceipt(caller, { id });
    if (outcome.kind !== 'done') return answer(outcome.kind === 'refused' ? { kind: 'not_found' } : outcome);
    const pdf = await renderReceipt(outcome.value, env().demo);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${outcome.value.reference}.pdf"`,
        'content-language': 'id',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}
