import { refused, type FieldProblems } from './outcome';
import { act, answer, guarded, isUnstorable, problem, type Entrance } from './route';
import { noteRefusedInput } from './security-log';
import type { Command, Query } from './use-case';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Room for the other fields and the multipart frame. */
const FRAME = 64 * 1024;

/**
 * A command whose input carries one file: multipart form with the field `file`; text fields beside it become the input as they are, the
 * file becomes `fileName` and `content` (bytes). Larger than `maxBytes` is refused before it is read.
 */
export function commandFromForm<O>(command: Command<O>, { maxBytes }: { maxBytes: number }): (request: Request) => Promise<Response> {
  return (request) => guarded(request, command.spec.name, async (caller) => {
    const key = request.headers.get('idempotency-key') ?? '';
    if (!UUID.test(key)) return problem(400, 'idempotency_key_missing');
    const input = await formInput(request, maxBytes, { door: command.spec.name, author: { staff: caller.actor.staffId } });
    return input instanceof Response ? input : act(command, caller, input, key.toLowerCase());
  }, { act: true });
}

/** The same for a query about a file: nothing is kept, so there is no attempt to name. */
export function queryFromForm<O>(query: Query<O>, { maxBytes }: { maxBytes: number }): (request: Request) => Promise<Response> {
  return (request) => guarded(request, query.spec.name, async (caller) => {
    const input = await formInput(request, maxBytes, { door: query.spec.name, author: { staff: caller.actor.staffId } });
    return input instanceof Response ? input : answer(await query(caller, input));
  });
}

async function formInput(request: Request, maxBytes: number, { door, author }: Entrance): Promise<Record<string, unknown> | Response> {
  const no = (problems: FieldProblems, response: Response) => {
    noteRefusedInput(door, author, problems);
    return response;
  };
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return no({ _body: 'not_a_form' }, problem(415, 'not_a_form'));
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(length)) return no({ _body: 'length_required' }, problem(411, 'length_required'));
  if (length > maxBytes + FRAME) return no({ file: 'file_too_large' }, answer(refused(['invalid_input'], { file: 'file_too_large' })));
  const form = await request.formData().catch(() => null);
  if (!form) return no({ _body: 'not_a_form' }, problem(400, 'not_a_form'));
  const file = form.get('file');
  if (!(file instanceof File)) return no({ file: 'required' }, answer(refused(['invalid_input'], { file: 'required' })));
  const fields = Object.fromEntries([...form].filter(([name, value]) => name !== 'file' && typeof value === 'string'));
  const input = { ...fields, fileName: file.name };
  if (isUnstorable(input)) return no({ _body: 'unstorable' }, answer(refused(['invalid_input'])));
  return { ...input, content: new Uint8Array(await file.arrayBuffer()) };
}
