import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of the SDK's table that is used. */
interface SdkTable {
  readonly partitionsInfo: {
    readonly partitions: readonly {
      readonly outputs: { readonly name: string; readonly dnsSuffix: string };
      readonly regionRegex: string;
      readonly regions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** The SDK exports a function that looks a Region up, but not the table itself; the file is where the function reads it. */
const TABLE = 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';

/** A codegen plugin: writes the partitions and Regions of the installed SDK as TypeScript. */
export async function plugin(): Promise<string> {
  const root = dirname(createRequire(import.meta.url).resolve('@aws-sdk/core/package.json'));
  const { partitionsInfo } = (await import(pathToFileURL(join(root, TABLE)).href)) as SdkTable;
  const partitions = partitionsInfo.partitions.map(({ outputs, regionRegex, regions }) => ({
    name: outputs.name,
    dnsSuffix: outputs.dnsSuffix,
    regionPattern: regionRegex,
    // Without `aws-global` and the like, which name no place.
    regions: Object.keys(regions).filter((region) => new RegExp(regionRegex).test(region)),
  }));
  return [
    "/** The partitions of AWS and their Regions: the AWS SDK's own table (@aws-sdk/core). Written by `npm run codegen`. */",
    `export const partitions = ${JSON.stringify(partitions, undefined, 2)} as const;`,
    '',
  ].join('\n');
}
