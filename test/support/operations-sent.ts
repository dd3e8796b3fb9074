import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOperation } from '../../src/operations/operations.js';

const cognito = fileURLToPath(new URL('../../src/cognito', import.meta.url));

/** The operations that the gateway sends, as AWS names them, by the file of `src/` that names them. */
export function operationsSent(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(cognito, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return new Map(
    files
      .map((file) => [`cognito/${file}`, operationsIn(readFileSync(join(cognito, file), 'utf8'))] as const)
      .filter(([, operations]) => operations.length > 0),
  );
}

/** The operations that a file names: by a literal that the compiler checks, or by a command of the SDK that it makes. */
export function operationsIn(text: string): string[] {
  const names = Array.from(
    text.matchAll(/'([A-Z]\w+)'|\bnew ([A-Z]\w+)Command\(/g),
    ([, literal, command]) => literal ?? command ?? '',
  );
  return [...new Set(names.filter(isOperation))];
}
