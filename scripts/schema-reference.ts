import { buildSubgraphSchema } from '@apollo/subgraph';
import { readdirSync, readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { authorizationRules } from '../src/graphql/authorization-rules.js';
import { clientSchema } from '../src/graphql/client-schema.js';
import { readTypeDefinitions } from '../src/graphql/type-definitions.js';

type Field = GraphQLField<unknown, unknown>;

const examples = new URL('../examples/operations/', import.meta.url);

/**
 * A codegen plugin: writes the schema reference as Markdown, with an example for each root field.
 *
 * @throws Error if a root field has no example, or an example has no root field
 */
export function plugin(): string {
  const declared = readTypeDefinitions();
  const rules = authorizationRules(declared);
  const schema = clientSchema(buildSubgraphSchema([{ typeDefs: declared }]));
  const roots = rootFields(schema);
  checkExamples(roots.map(({ field }) => field.name));
  const scopesOf = (coordinate: string): string =>
    (rules.get(coordinate) ?? []).map((all) => all.map((scope) => `\`${scope}\``).join(' and ')).join(' or ');

  const sections = ['Query', 'Mutation'].map((type) =>
    [
      `## ${type === 'Query' ? 'Queries' : 'Mutations'}`,
      ...roots
        .filter((root) => root.type === type)
        .map(({ field }) => rootField(field, scopesOf(`${type}.${field.name}`))),
    ].join('\n\n'),
  );
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !['Query', 'Mutation'].includes(type.name),
  );
  return [
    '# Schema reference',
    'All queries, mutations and types of the API. `npm run codegen` generates this page from the schema. The tests run each example against the sample pools.',
    ...sections,
    typeSection('Types', types, (type) =>
      isObjectType(type) ? fieldTable(Object.values(type.getFields())) : undefined,
    ),
    typeSection('Inputs', types, (type) =>
      isInputObjectType(type) ? fieldTable(Object.values(type.getFields())) : undefined,
    ),
    typeSection('Enums', types, (type) =>
      isEnumType(type)
        ? table(
            ['value', 'description'],
            type.getValues().map(({ name, description }) => [`\`${name}\``, oneLine(description)]),
          )
        : undefined,
    ),
    typeSection('Scalars', types, (type) =>
      isScalarType(type) && !isSpecifiedScalarType(type) ? '' : undefined,
    ),
    '',
  ].join('\n\n');
}

function rootFields(schema: GraphQLSchema): { readonly type: string; readonly field: Field }[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type ? Object.values(type.getFields()).map((field) => ({ type: type.name, field })) : [],
  );
}

function checkExamples(names: readonly string[]): void {
  const files = readdirSync(examples).map((file) => file.replace(/\.graphql$/, ''));
  const missing = names.filter((name) => !files.includes(name));
  const extra = files.filter((file) => !names.includes(file));
  if (missing.length + extra.length === 0) return;
  throw new Error(
    `examples/operations must have one file per root field. Missing: ${missing.join(', ') || 'none'}. Without a root field: ${extra.join(', ') || 'none'}.`,
  );
}

function rootField(field: Field, scopes: string): string {
  const { name, description, args, type } = field;
  const example = readFileSync(new URL(`${name}.graphql`, examples), 'utf8').trim();
  return [
    `### ${name}`,
    description ?? '',
    `Returns \`${String(type)}\`. Requires the scope ${scopes}.`,
    ...(args.length > 0 ? [argumentTable(args)] : []),
    `\`\`\`graphql\n${example}\n\`\`\``,
  ].join('\n\n');
}

/** @param body the text after the description of a type; undefined for types that are not in this section */
function typeSection(
  heading: string,
  types: readonly GraphQLNamedType[],
  body: (type: GraphQLNamedType) => string | undefined,
): string {
  const parts = types.flatMap((type) => {
    const content = body(type);
    return content === undefined ? [] : [`### ${type.name}`, type.description ?? '', content];
  });
  return [`## ${heading}`, ...parts.filter((part) => part !== '')].join('\n\n');
}

function fieldTable(fields: readonly (Field | GraphQLInputField)[]): string {
  return table(
    ['field', 'type', 'description'],
    fields.map((field) => [
      `\`${field.name}\``,
      `\`${String(field.type)}\``,
      [oneLine(field.description), defaultOf(field)].filter((text) => text !== '').join(' '),
    ]),
  );
}

function argumentTable(args: readonly GraphQLArgument[]): string {
  return table(
    ['argument', 'type', 'description'],
    args.map((argument) => [
      `\`${argument.name}\``,
      `\`${String(argument.type)}\``,
      [oneLine(argument.description), defaultOf(argument)].filter((text) => text !== '').join(' '),
    ]),
  );
}

function defaultOf(field: Field | GraphQLInputField | GraphQLArgument): string {
  const value = 'defaultValue' in field ? field.defaultValue : undefined;
  return value === undefined ? '' : `Default: \`${JSON.stringify(value)}\`.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A table cell is one line: paragraphs and list items become line breaks. */
function oneLine(text: string | null | undefined): string {
  return (text ?? '')
    .trim()
    .replaceAll(/\n\n?- /g, '<br>• ')
    .replaceAll(/\n\n/g, '<br>')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|');
}
