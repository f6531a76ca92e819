import type { JsonSchema } from '@/lib/complaints/schemas/open-api';

const TYPES = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'date-time', 'uuid'] as const;
type TypeName = (typeof TYPES)[number];

/** One field of a body as a line of the table. */
export interface FieldRow {
  /** `reporter.name`, `numbers[].system`. */
  path: string;
  required: boolean;
  type: TypeName;
  nullable: boolean;
  values: string[];
  pattern: string | null;
  least: number | null;
  most: number | null;
  items: number | null;
  meaning: string;
}

/** The fields of a schema, those of inner objects beneath their own. */
export function fieldRows(schema: JsonSchema, path = ''): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const nullable = field.anyOf?.some(({ type }) => type === 'null') ?? false;
    const shape = field.anyOf?.find(({ type }) => type !== 'null') ?? field;
    const row: FieldRow = {
      path: own,
      required: schema.required?.includes(name) ?? false,
      type: typeOf(shape),
      nullable,
      values: (shape.enum ?? []).map(String),
      pattern: shape.format === undefined ? (shape.pattern ?? null) : null,
      least: shape.minLength ?? null,
      most: shape.maxLength ?? null,
      items: shape.maxItems ?? null,
      meaning: field.description ?? '',
    };
    return [row, ...(shape.items ? fieldRows(shape.items, `${own}[]`) : fieldRows(shape, own))];
  });
}

function typeOf({ type, format }: JsonSchema): TypeName {
  return TYPES.find((known) => known === format) ?? TYPES.find((known) => known === type) ?? 'string';
}
