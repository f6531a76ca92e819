import * as z from 'zod';
import { API_EXAMPLES } from './api-examples';
import { ComplaintState, ProblemDocument, ReceiveComplaint, ReceivedComplaint, SOURCE_NUMBER, type ApiScope } from './api';

/** A JSON schema as the document and the page use it. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  anyOf?: JsonSchema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  [keyword: string]: unknown;
}

/** The words of the document, in the reader's language. Keys of `fields` are paths with an underscore: `reporter_name`. */
export interface ApiWords {
  title: string;
  lead: string;
  operations: Record<'receive' | 'state', { summary: string; text: string }>;
  answers: Record<'created' | 'known' | 'state' | 'location' | 'retryAfter', string>;
  bearer: string;
  fields: Record<string, string>;
  problems: Record<string, { title: string; text: string }>;
}

/** A problem that an operation may answer, with its status. */
export type ApiProblemList = Record<string, { status: number }>;

export interface ApiOperation {
  id: 'receive' | 'state';
  method: 'post' | 'get';
  path: string;
  scope: ApiScope;
  problems: readonly string[];
}

/** The operations, as the routes under app/api/v1 serve them. */
export const API_OPERATIONS = [
  { id: 'receive', method: 'post', path: '/api/v1/complaints', scope: 'complaints:write', problems: ['unreadable', 'unauthorized', 'scope_missing', 'other_content', 'too_large', 'not_json', 'invalid', 'too_many', 'fault', 'unavailable'] },
  { id: 'state', method: 'get', path: '/api/v1/complaints/{sourceNumber}', scope: 'complaints:read', problems: ['unauthorized', 'scope_missing', 'unknown_number', 'too_many', 'fault', 'unavailable'] },
] as const satisfies readonly ApiOperation[];

const SCHEMAS = { ReceiveComplaint, ReceivedComplaint, ComplaintState, ProblemDocument };
export type ApiSchemaName = keyof typeof SCHEMAS;

/** The JSON schemas of the bodies, each field with its words. */
export function apiSchemas(words: Pick<ApiWords, 'fields'>): Record<ApiSchemaName, JsonSchema> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
      return [name, worded(rest, words.fields, rootOf(name))];
    }),
  ) as Record<ApiSchemaName, JsonSchema>;
}

/** OpenAPI 3.1 of the intake, made of the schemas that the routes parse with. */
export function openApiDocument(words: ApiWords, problems: ApiProblemList) {
  const ref = (name: ApiSchemaName) => ({ $ref: `#/components/schemas/${name}` });
  const json = (name: ApiSchemaName, example: unknown) => ({ 'application/json': { schema: ref(name), examples: { example: { value: example } } } });
  const location = { Location: { description: words.answers.location, schema: { type: 'string' } } };
  const answers = {
    receive: {
      '201': { description: words.answers.created, headers: location, content: json('ReceivedComplaint', API_EXAMPLES.created) },
      '200': { description: words.answers.known, headers: location, content: json('ReceivedComplaint', API_EXAMPLES.created) },
    },
    state: { '200': { description: words.answers.state, content: json('ComplaintState', API_EXAMPLES.state) } },
  };
  const path = ({ id, method, scope, problems: codes }: (typeof API_OPERATIONS)[number]) => ({
    [method]: {
      operationId: id,
      summary: words.operations[id].summary,
      description: words.operations[id].text,
      security: [{ bearer: [] }],
      'x-scope': scope,
      ...(id === 'receive'
        ? { requestBody: { required: true, content: json('ReceiveComplaint', API_EXAMPLES.complaint) } }
        : { parameters: [{ name: 'sourceNumber', in: 'path', required: true, description: words.fields.sourceNumber, schema: { type: 'string', maxLength: 100, pattern: SOURCE_NUMBER.source }, example: API_EXAMPLES.complaint.sourceNumber }] }),
      responses: { ...answers[id], ...Object.fromEntries(codes.map((code) => [String(problems[code]?.status ?? 500), { $ref: `#/components/responses/${code}` }])) },
    },
  });
  return {
    openapi: '3.1.0',
    info: { title: words.title, version: '1.0.0', description: words.lead },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(API_OPERATIONS.map((operation) => [operation.path, path(operation)])),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: words.bearer } },
      schemas: apiSchemas(words),
      responses: Object.fromEntries(
        Object.entries(problems).map(([code, { status }]) => [
          code,
          {
            description: `${words.problems[code]?.title ?? code}. ${words.problems[code]?.text ?? ''}`.trim(),
            ...([429, 503].includes(status) && { headers: { 'Retry-After': { description: words.answers.retryAfter, schema: { type: 'integer' } } } }),
            content: { 'application/problem+json': { schema: ref('ProblemDocument'), ...(code === 'invalid' && { examples: { example: { value: API_EXAMPLES.problem } } }) } },
          },
        ]),
      ),
    },
  };
}

/** A problem has words of its own for `status` and `detail`. */
export function rootOf(schema: string): string[] {
  return schema === 'ProblemDocument' ? ['problem'] : [];
}

/** Names of all fields of a schema as the words name them. */
export function fieldNames(schema: JsonSchema, path: readonly string[] = []): string[] {
  const inner = schema.items ?? schema;
  return Object.entries(inner.properties ?? {}).flatMap(([name, field]) => [[...path, name].join('_'), ...fieldNames(field, [...path, name])]);
}

function worded(schema: JsonSchema, fields: Record<string, string>, path: readonly string[]): JsonSchema {
  const description = fields[path.join('_')];
  // The pattern of an instant is a page long and says no more than its format.
  const { pattern, ...rest } = schema;
  return {
    ...rest,
    ...(pattern !== undefined && schema.format === undefined && { pattern }),
    ...(description !== undefined && { description }),
    ...(schema.properties && { properties: Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, worded(field, fields, [...path, name])])) }),
    ...(schema.items && { items: worded(schema.items, fields, path) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map((each) => worded(each, {}, [])) }),
  };
}
