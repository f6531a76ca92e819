import { getPaper } from '@/lib/members/queries/get-paper';
import { env } from '@/lib/server/env';
import { answer, guarded } from '@/lib/server/route';
import { renderPaper } from './render-paper';

/** Names of the files: they say what it is and name nobody. */
const FILES = { card: 'ringkasan-kartu.pdf', family: 'ringkasan-keluarga.pdf' } as const;

/** The summary of a card (`?kind=card`) or a family (`?kind=family`) as a PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return guarded(request, getPaper.spec.name, async (caller) => {
    const outcome = await getPaper(caller, { id, kind: new URL(request.url).searchParams.get('kind') });
    if (outcome.kind !== 'done') return answer(outcome.kind === 'refused' ? { kind: 'not_found' } : outcome);
    const pdf = await renderPaper(outcome.value, env().demo);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${FILES[outcome.value.kind]}"`,
        'content-language': 'id',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });
}
