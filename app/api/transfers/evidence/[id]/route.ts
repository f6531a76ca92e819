import { fileResponse } from '@/lib/server/file-response';
import { answer, guarded } from '@/lib/server/route';
import { getEvidence } from '@/lib/transfers/queries/get-evidence';

/** The paper itself. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return guarded(request, getEvidence.spec.name, async (caller) => {
    const outcome = await getEvidence(caller, { id });
    if (outcome.kind !== 'done') return answer(outcome.kind === 'refused' ? { kind: 'not_found' } : outcome);
    return fileResponse(outcome.value);
  });
}
