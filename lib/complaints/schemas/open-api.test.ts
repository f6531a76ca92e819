import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadMessages } from '@/lib/messages/catalog';
import { LOCALES } from '@/lib/messages/locale';
import { API_PROBLEMS } from '@/lib/server/problem-document';
import { ComplaintState, FIELD_ERRORS, ProblemDocument, ReceiveComplaint, ReceivedComplaint } from './api';
import { API_EXAMPLES } from './api-examples';
import { API_OPERATIONS, apiSchemas, fieldNames, openApiDocument, rootOf } from './open-api';

const wordsOf = async (locale: (typeof LOCALES)[number]) => (await loadMessages(locale))['api-docs'];
const document = async () => openApiDocument(await wordsOf('en'), API_PROBLEMS);

/** What OpenAPI 3.1 asks of a document of this kind. */
const Reference = z.strictObject({ $ref: z.string().startsWith('#/') });
const Schema = z.record(z.string(), z.unknown());
const Media = z.strictObject({ schema: Reference, examples: z.record(z.string(), z.strictObject({ value: z.unknown() })).optional() });
const Header = z.strictObject({ description: z.string().min(1), schema: Schema });
const Answer = z.strictObject({ description: z.string().min(1), headers: z.record(z.string(), Header).optional(), content: z.record(z.string(), Media) });
const Operation = z.strictObject({
  operationId: z.string().min(1), summary: z.string().min(1), description: z.string().min(1), security: z.array(z.record(z.string(), z.array(z.string()))), 'x-scope': z.string(),
  parameters: z.array(z.strictObject({ name: z.string(), in: z.literal('path'), required: z.literal(true), description: z.string(), schema: Schema, example: z.string() })).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: z.record(z.string(), Media) }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.union([Answer, Reference])),
});
const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'), info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }), servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post']), Operation)),
  components: z.strictObject({
    securitySchemes: z.strictObject({ bearer: z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer'), description: z.string() }) }),
    schemas: z.record(z.string(), Schema), responses: z.record(z.string(), Answer),
  }),
});

describe('the OpenAPI document', () => {
  it('has the structure of OpenAPI 3.1', async () => {
    expect(OpenApi.safeParse(JSON.parse(JSON.stringify(await document()))).error?.issues).toBeUndefined();
  });

  it('refers only to what it has, and names each parameter of a path', async () => {
    const text = JSON.stringify(await document());
    const root = JSON.parse(text) as Record<string, unknown>;
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'));
    expect(references.length).toBeGreaterThan(10);
    for (const path of references) expect(path.reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], root), path.join('/')).toBeDefined();
    for (const { path } of API_OPERATIONS) {
      const [operation] = Object.values((root.paths as Record<string, Record<string, { parameters?: { name: string }[] }>>)[path] ?? {});
      expect(operation?.parameters?.map(({ name }) => name) ?? []).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('has one answer a status, and every problem somewhere', async () => {
    for (const { problems } of API_OPERATIONS) {
      const statuses = problems.map((code) => API_PROBLEMS[code].status);
      expect(new Set(statuses).size).toBe(statuses.length);
    }
    expect(new Set(API_OPERATIONS.flatMap(({ problems }) => [...problems]))).toEqual(new Set(Object.keys(API_PROBLEMS)));
  });

  it('says the limits that the schemas hold', async () => {
    const { ReceiveComplaint: body } = apiSchemas(await wordsOf('en'));
    expect(body.required).toEqual(['sourceNumber', 'receivedAt', 'reporter', 'subject', 'description']);
    expect(body.properties?.subject).toMatchObject({ type: 'string', minLength: 5, maxLength: 200 });
    expect(body).toMatchObject({ additionalProperties: false });
  });

  it.each(LOCALES)('has words for every field, problem and code in %s', async (locale) => {
    const words = await wordsOf(locale);
    const schemas = apiSchemas(words);
    const names = [...new Set(Object.entries(schemas).flatMap(([name, schema]) => fieldNames(schema, rootOf(name))))];
    expect(names.filter((name) => !(name in words.fields))).toEqual([]);
    expect(Object.keys(words.fields).sort()).toEqual(names.sort());
    expect(Object.keys(words.problems).sort()).toEqual(Object.keys(API_PROBLEMS).sort());
    expect(Object.keys(words.errors).sort()).toEqual(Object.keys(FIELD_ERRORS).sort());
  });

  it.each([
    ['complaint', ReceiveComplaint], ['created', ReceivedComplaint], ['state', ComplaintState], ['problem', ProblemDocument],
  ] as const)('has an example of %s that its schema takes', (name, schema) => {
    expect((schema as z.ZodType).safeParse(API_EXAMPLES[name]).error?.issues).toBeUndefined();
  });
});
