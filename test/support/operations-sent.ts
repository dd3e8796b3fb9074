import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** What is imported of the SDK's client at run time: names in braces, or all of it. */
const IMPORT =
  /(?:(?:import|export)\s+(?<names>\{[^}]*\}|[^{}'"]+?)\s+from\s|(?:await|=)\s+import\()\s*'@aws-sdk\/client-cognito-identity-provider'/g;

/** The operations that the gateway sends, as AWS names them, by the file of `src/` that imports their commands. */
export function operationsSent(): ReadonlyMap<string, readonly string[]> {
  // `sdk/` gives the command and the shapes of any operation by its name, and sends nothing.
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('sdk/'),
  );
  return new Map(
    files
      .map((file) => [file, operationsIn(readFileSync(join(source, file), 'utf8'))] as const)
      .filter(([, operations]) => operations.length > 0),
  );
}

/**
 * The operations that a file can send.
 *
 * @throws Error for an import by which it could send others, unseen
 */
export function operationsIn(text: string): string[] {
  return Array.from(text.matchAll(IMPORT), ({ groups }) => groups?.names ?? 'import()')
    .filter((names) => !names.startsWith('type '))
    .flatMap((names) => (names.startsWith('{') ? names.slice(1, -1).split(',') : [names]))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('type '))
    .flatMap(operationOf);
}

/** A command is a request; the client, a shape and an enum send nothing by themselves; anything else might. */
function operationOf(name: string): string[] {
  const exported = (sdk as Readonly<Record<string, unknown>>)[name];
  if (name.endsWith('Command') && exported) return [name.slice(0, -'Command'.length)];
  if (name === 'CognitoIdentityProviderClient' || typeof exported === 'object') return [];
  throw new Error(`Expected commands, the client, shapes or enums of the SDK to be imported, got ${name}`);
}
