import { fileResponse } from '@/lib/server/file-response';
import { answer, guarded } from '@/lib/server/route';
import { getPaper } from '@/lib/requests/queries/get-paper';

/** The paper itself. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return guarded(request, getPaper.spec.name, async (caller) => {
    const outcome = await getPaper(caller, { id });
    if (outcome.kind !== 'done') return answer(outcome.kind === 'refused' ? { kind: 'not_found' } : outcome);
    return fileResponse(outcome.value);
  });
}
