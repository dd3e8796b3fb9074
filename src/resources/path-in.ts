type Leaf = string | number | boolean | Date | Uint8Array | undefined;

/**
 * The paths into a structure of the SDK: `'SmsConfiguration' | 'SmsConfiguration.ExternalId' | …`. Lists add no step
 * to a path, and any key of a map is a step: `ProviderDetails.client_secret`.
 */
export type PathIn<Structure> = Structure extends Leaf
  ? never
  : Structure extends readonly (infer Element)[]
    ? PathIn<Element>
    : string extends keyof Structure
      ? Below<string, Structure[keyof Structure]>
      : {
          [Member in keyof Structure & string]: Below<Member, NonNullable<Structure[Member]>>;
        }[keyof Structure & string];

type Below<Step extends string, Value> = Step | `${Step}.${PathIn<Value>}`;
