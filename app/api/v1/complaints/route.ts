import { receiveComplaint } from '@/lib/complaints/commands/receive-complaint';
import { FIELD_ERRORS, ReceiveComplaint, type ApiScope } from '@/lib/complaints/schemas/api';
import { apiBody, apiRoute } from '@/lib/server/api-route';
import { fieldErrors, fieldProblems } from '@/lib/server/field-problems';
import { problemDocument, type ApiFieldError } from '@/lib/server/problem-document';
import { noteRefusedInput } from '@/lib/server/security-log';

const NAME = 'v1.complaints.receive';
const SCOPE: ApiScope = 'complaints:write';

/** A central system sends a complaint. */
export function POST(request: Request): Promise<Response> {
  return apiRoute(request, { name: NAME, scope: SCOPE }, async (caller) => {
    const body = await apiBody(request);
    if (body instanceof Response) return body;
    const input = ReceiveComplaint.safeParse(body.value);
    if (!input.success) {
      noteRefusedInput(NAME, { key: caller.client.prefix }, fieldProblems(input.error));
      return problemDocument('invalid', { errors: fieldErrors(input.error, FIELD_ERRORS) });
    }
    const receipt = await receiveComplaint(caller, input.data);
    switch (receipt.kind) {
      case 'refused':
        return problemDocument('invalid', { errors: Object.entries(receipt.fields).map(([field, code]): ApiFieldError => ({ pointer: `/${field}`, code, detail: FIELD_ERRORS[code] ?? '' })) });
      case 'other_content':
        return problemDocument('other_content');
      case 'created':
      case 'known': {
        const location = `/api/v1/complaints/${input.data.sourceNumber.split('/').map(encodeURIComponent).join('/')}`;
        return Response.json(receipt.value, { status: receipt.kind === 'created' ? 201 : 200, headers: { location, 'cache-control': 'no-store' } });
      }
    }
  });
}
