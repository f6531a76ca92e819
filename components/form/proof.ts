'use client';

import { createStore } from '@/components/ui/store';

/** The person is being asked to prove themselves; the dialog says how it ended. */
export interface ProofAsked {
  settle: (proved: boolean) => void;
}
export const proofAsked = createStore<ProofAsked | null>(null);

let asking: Promise<boolean> | null = null;

/**
 * Sends a request. Where the server answers that the person has to prove themselves first, the frame's dialog asks, and the same request goes out again: the same key, the
 * same words, nothing typed twice. Who leaves the dialog gets the first answer. Several requests at once wait for one proof.
 */
export async function withProof(send: () => Promise<Response>): Promise<Response> {
  const answer = await send();
  const wanted = answer.status === 403 ? await wantedBy(answer) : null;
  // Every page of such a session leads to the one where it is set up.
  if (wanted === 'factor') window.location.reload();
  return wanted === 'proof' && (await askForProof()) ? send() : answer;
}

async function wantedBy(answer: Response): Promise<'proof' | 'factor' | null> {
  const body = (await answer.clone().json().catch(() => null)) as { stepUp?: unknown; problem?: unknown } | null;
  return body?.stepUp === true ? 'proof' : body?.problem === 'factor_pending' ? 'factor' : null;
}

function askForProof(): Promise<boolean> {
  asking ??= new Promise((resolve) => {
    proofAsked.set({
      settle: (proved) => {
        asking = null;
        proofAsked.set(null);
        resolve(proved);
      },
    });
  });
  return asking;
}
