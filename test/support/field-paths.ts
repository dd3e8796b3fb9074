import { readFileSync } from 'node:fs';

interface Field {
  readonly type: string;
  readonly create: boolean;
  readonly describe: boolean;
  readonly update: boolean;
  readonly in2017: boolean;
  readonly enum?: readonly string[];
}

/**
 * Every member path of CreateUserPool, DescribeUserPool and UpdateUserPool as of SDK 3.1169, such as
 * `Schema[].Name` (in a list) or `AcrConfiguration{}.AcrValue` (in a map).
 */
const fields = JSON.parse(readFileSync(new URL('fields.json', import.meta.url), 'utf8')) as Record<
  string,
  Field
>;

export const inputPaths = Object.keys(fields).filter((path) => fields[path]?.create);
export const outputPaths = Object.keys(fields).filter((path) => fields[path]?.describe);
export const updatePaths = Object.keys(fields).filter((path) => fields[path]?.update);
