import fc from 'fast-check';
import * as z from 'zod';

/** The part of JSON Schema that zod writes. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: Schema | boolean;
}

/** Stands in every text: an error that gives it back gives back what was typed. */
export const MARK = 'Mxqz Sentinel';
const TEXTS = [
  '', ' ', '0', '-1', 'null', 'true', '[object Object]', 'x'.repeat(5_000), '9'.repeat(400), `${MARK} O'Brien`, "' OR '1'='1' --", '"; DROP TABLE member; --', "\\'; SELECT pg_sleep(9)--", '$1', '${7*7}', '{{7*7}}',
  '%_%', '%'.repeat(300), '../../etc/passwd', '..%2f..%2f', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202e\u200b\ufeff', 'e\u0301'.repeat(40), '🩺'.repeat(300), 'İıſK', '<script>alert(1)</script>',
  '=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(1)', '\t=1', '\r\nSet-Cookie: a=b', '1871015708859001', '0001234567890', '08123456789', '+62 812-3456-7890', '31-02-1985', '2026-02-30', '2026-11-20', '2026-11', '9999-12-31',
  '0000-00-00', '-271821-04-20', '+275760-09-13', '2026-11-20T09:00', '2026-02-30 10:00:00+00', '2026-11-20 10:00:00+99', '2026-11-20 10:00:00.5+00', '2026-13-41T99:99:99.000000Z', 'bdl', 'dps', '0801U001', '1e999', '__proto__', 'constructor', '00000000-0000-0000-0000-000000000000', '{019b76da-0000-7000-8000-000000000000}',
];
const NUMBERS = [0, -0, -1, 1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308, -1e308, 5e-324];
const OTHERS: unknown[] = [null, true, false, [], [null], {}, { a: 1 }, [[[]]], ['x'], { id: { $gt: '' } }, { length: 9 }, { toString: 'x', valueOf: 'y' }, { then: 'x' }, nested(80)];

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : [nested(depth - 1)];
}

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TEXTS) }, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 12 }));
/** Anything at all that JSON can say. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(text, fc.constantFrom(...NUMBERS), fc.constantFrom(...OTHERS), fc.jsonValue({ maxDepth: 3 }));

/** The JSON Schema of what a use case takes. */
export function schemaOf(input: z.ZodType): object {
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
}

/** What the schema takes, as far as JSON Schema tells: refinements may still refuse it. `ids` are of rows that exist. */
export function fitting(of: object, ids: readonly string[]): fc.Arbitrary<unknown> {
  const schema = of as Schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => fitting(each, ids)));
  if (schema.allOf) return fc.tuple(...schema.allOf.map((each) => fitting(each, ids))).map((parts) => Object.assign({}, ...parts) as unknown);
  switch (schema.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, each]) => [name, fitting(each, ids)])));
    case 'array':
      return schema.prefixItems ? fc.tuple(...schema.prefixItems.map((each) => fitting(each, ids))) : fc.array(fitting(schema.items ?? {}, ids), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)) });
    case 'string':
      if (schema.format === 'uuid') return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, fc.uuid({ version: 7 }));
      if (schema.pattern !== undefined) return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), fc.constantFrom('2026-11-20', '2026-11', '2026-12-01T09:00'), text);
      return fc.oneof(text, fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 200) }));
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: Math.max(schema.minimum ?? -9, -1_000), max: Math.min(schema.maximum ?? 99, 1_000) }), fc.constantFrom(1, 2));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return text;
  }
}

/** What stands just beside the schema: one step over a bound, another type, a key too many or too few. */
function beside(of: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const over: unknown[] = [];
  if (of.maxLength !== undefined) over.push('é'.repeat(of.maxLength), 'é'.repeat(of.maxLength + 1), ' '.repeat(of.maxLength + 1));
  if (of.minLength !== undefined && of.minLength > 0) over.push(' '.repeat(of.minLength), 'x'.repeat(of.minLength - 1));
  if (of.minimum !== undefined) over.push(of.minimum - 1, of.minimum + 0.5, String(of.minimum));
  if (of.maximum !== undefined) over.push(of.maximum + 1, String(of.maximum));
  if (of.enum) over.push(`${String(of.enum[0])} `, String(of.enum[0]).toUpperCase(), [of.enum[0]]);
  if (of.type === 'array') over.push(Array.from({ length: (of.maxItems ?? 200) + 1 }, () => ids[0]), [ids[0], ids[0]], ids[0]);
  const parts = of.anyOf ?? of.oneOf ?? [];
  const inner = parts.find((each) => each.type !== 'null');
  const choices: fc.Arbitrary<unknown>[] = [anything];
  if (over.length > 0) choices.push(fc.constantFrom(...over));
  if (of.properties) choices.push(strayed(of, {}, ids));
  if (inner) choices.push(beside(inner, ids));
  if (of.items && !of.prefixItems) choices.push(fc.array(beside(of.items, ids), { minLength: 1, maxLength: 2 }));
  return fc.oneof(...choices);
}

/** A right input with one to three of its fields beside the schema, one missing, or one too many. */
function strayed(of: Schema, right: Record<string, unknown>, ids: readonly string[]): fc.Arbitrary<unknown> {
  const base = fc.oneof(fitting({ ...of, anyOf: undefined, oneOf: undefined, allOf: undefined }, ids), fc.constant(right)).map((value) => ({ ...right, ...(value as object) }) as Record<string, unknown>);
  const names = Object.keys(of.properties ?? {});
  const extra = fc.tuple(fc.constantFrom('unknown', 'constructor', 'toString', 'hasOwnProperty', 'branchId', 'staffId', 'role', 'a\u0000', '\ud800', 'x'.repeat(2_000)), anything);
  const ways: fc.Arbitrary<(value: Record<string, unknown>) => unknown>[] = [extra.map(([name, value]) => (input) => ({ ...input, [name]: value }))];
  if (names.length > 0) {
    const field = fc.constantFrom(...names);
    const wrong = field.chain((name) => beside(of.properties?.[name] ?? {}, ids).map((value) => [name, value] as const));
    ways.push(fc.array(wrong, { minLength: 1, maxLength: 3 }).map((fields) => (input) => ({ ...input, ...Object.fromEntries(fields) })));
    ways.push(field.map((name) => (input) => Object.fromEntries(Object.entries(input).filter(([each]) => each !== name))));
  }
  return fc.tuple(base, fc.oneof(...ways)).map(([value, change]) => change(value));
}

/** Inputs at and around a schema: a few that fit, most a step beside it, a few that are anything. */
export function neighbours(of: object, right: Record<string, unknown>, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: fitting(of, ids) }, { weight: 1, arbitrary: fc.constant(right) }, { weight: 8, arbitrary: strayed(flat(of), right, ids) }, { weight: 1, arbitrary: anything });
}

/** The properties of all parts of a union or an intersection together. */
function flat(of: object): Schema {
  const schema = of as Schema;
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(flat);
  return { ...schema, properties: Object.assign({}, ...parts.map((part) => part.properties ?? {}), schema.properties ?? {}) as Record<string, Schema> };
}

/** The text of a body: mostly the JSON of the input, sometimes with what parsers stumble over. */
export function bodyText(input: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const plain = input.map((value) => JSON.stringify(value) ?? 'undefined');
  const tricks: ((json: string) => string)[] = [
    (json) => `\ufeff${json}`,
    (json) => json.replace(/^\{/, '{"__proto__":{"national":true,"role":"admin"},"constructor":{"prototype":{"x":1}},'),
    (json) => json.replace(/^\{("[^"]+"):/, '{$1:"first",$1:'),
    (json) => json.slice(0, -1),
    (json) => `${json}${json}`,
    (json) => json.replace(/:(\d+)/, ':1e999'),
    (json) => json.replace(/:(\d+)/, ':0$1'),
    (json) => json.replaceAll('"', "'"),
    (json) => `/* ${MARK} */${json}`,
    (json) => `${'['.repeat(9_000)}${json}`,
    (json) => `${'{"a":'.repeat(3_000)}${json}${'}'.repeat(3_000)}`,
    (json) => json.replace(/"([^"]*)"/, '"\\ud83d$1"'),
    () => '',
    () => ' ',
  ];
  return fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: fc.tuple(plain, fc.constantFrom(...tricks)).map(([json, trick]) => trick(json)) });
}
