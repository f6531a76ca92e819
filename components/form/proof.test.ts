import { expect, test } from 'vitest';
import { proofAsked, withProof } from './proof';

const STEP_UP = () => Response.json({ stepUp: true }, { status: 403 });
const DONE = () => Response.json({ value: 1 });

/** Sends what is in the list, one a call, and remembers how often it was called. */
function sender(...answers: (() => Response)[]): { send: () => Promise<Response>; calls: () => number } {
  let calls = 0;
  return { send: () => Promise.resolve((answers[calls++] ?? DONE)()), calls: () => calls };
}
/** How the dialog would end it, once every request that is under way has had its first answer. */
async function asked(): Promise<(proved: boolean) => void> {
  for (let turns = 0; turns < 20; turns += 1) await new Promise(setImmediate);
  const { settle } = proofAsked.get() ?? {};
  if (!settle) throw new Error('nobody was asked');
  return settle;
}

test.each([200, 401, 403, 409, 422, 500])('an answer of %i that asks for nothing is handed on', async (status) => {
  const { send, calls } = sender(() => Response.json({ problem: 'forbidden' }, { status }));
  expect((await withProof(send)).status).toBe(status);
  expect(calls()).toBe(1);
});

test('after the proof the same request goes out again, and its answer counts', async () => {
  const { send, calls } = sender(STEP_UP, DONE);
  const answer = withProof(send);
  (await asked())(true);
  expect(await (await answer).json()).toEqual({ value: 1 });
  expect(calls()).toBe(2);
  expect(proofAsked.get()).toBeNull();
});

test('whoever leaves the dialog gets the first answer, whole', async () => {
  const { send, calls } = sender(STEP_UP);
  const answer = withProof(send);
  (await asked())(false);
  expect(await (await answer).json()).toEqual({ stepUp: true });
  expect(calls()).toBe(1);
});

test('several requests wait for one proof', async () => {
  const both = [sender(STEP_UP), sender(STEP_UP)];
  const answers = both.map(({ send }) => withProof(send));
  await new Promise((rest) => setTimeout(rest, 20));
  (await asked())(true);
  for (const answer of answers) expect((await answer).status).toBe(200);
  expect(both.map(({ calls }) => calls())).toEqual([2, 2]);
});
