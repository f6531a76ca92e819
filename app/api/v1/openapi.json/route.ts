import { openApiDocument } from '@/lib/complaints/schemas/open-api';
import { loadMessages } from '@/lib/messages/catalog';
import { API_PROBLEMS } from '@/lib/server/problem-document';

/** The OpenAPI document, in English, or in Indonesian with `?lang=id`. It says nothing that needs a key. */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('lang') === 'id' ? 'id' : 'en';
  const words = (await loadMessages(locale))['api-docs'];
  return Response.json(openApiDocument(words, API_PROBLEMS), { headers: { 'cache-control': 'public, max-age=300' } });
}
