import { useState, type SyntheticEvent } from 'react';
import { SelectField, TextField } from './form-fields.js';
import { useExecute, type GraphQLError } from './gateway.js';
import { GraphQLErrors } from './graphql-errors.js';
import type { CreateUserPoolInput, UserPoolTier } from './graphql/graphql.js';
import { graphql } from './graphql/index.js';
import { hrefOf } from './route.js';
import { useFocus } from './use-focus.js';
import { OtherUserErrors, type UserErrors } from './user-errors.js';
import { ViewHeading } from './view-heading.js';
import { Warnings, type UserPoolWarnings } from './warnings.js';

const CreatePool_Mutation = graphql(`
  mutation CreatePool($input: CreateUserPoolInput!) {
    createUserPool(input: $input) {
      userPool {
        id
        name
      }
      warnings {
        ...Warnings
      }
      userErrors {
        ...UserErrors
      }
    }
  }
`);

/** The names of the form's fields are the paths of the settings in the input, as `userErrors` have them. */
const FIELDS = ['poolName', 'userPoolTier', 'policies.passwordPolicy.minimumLength'] as const;

const TIERS = ['LITE', 'ESSENTIALS', 'PLUS'] satisfies readonly UserPoolTier[];

interface Outcome {
  readonly created: { readonly id: string; readonly name: string } | undefined;
  readonly errors: readonly GraphQLError[] | undefined;
  readonly warnings: UserPoolWarnings;
  readonly userErrors: UserErrors;
}

export function CreatePool() {
  const execute = useExecute();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const view = useFocus<HTMLDivElement>('[aria-invalid], [role="alert"], h3', outcome);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    // A create that is sent twice makes two pools.
    if (busy) return;
    setBusy(true);
    const input = inputFrom(new FormData(event.currentTarget));
    const { data, errors } = await execute(CreatePool_Mutation, { input });
    const { userPool, warnings = [], userErrors = [] } = data?.createUserPool ?? {};
    setBusy(false);
    setOutcome({ created: userPool ?? undefined, errors, warnings, userErrors });
  }

  const { created, errors, warnings = [], userErrors = [] } = outcome ?? {};
  const [name, tier, minimumLength] = FIELDS;
  return (
    <>
      <ViewHeading>Create a pool</ViewHeading>
      <div ref={view}>
        <GraphQLErrors errors={errors} />
        <OtherUserErrors errors={userErrors} fields={FIELDS} />
        {created ? (
          <>
            <h3 tabIndex={-1}>{`${created.name} was created`}</h3>
            <Warnings warnings={warnings} />
            <a href={hrefOf({ view: 'details', id: created.id })}>Open the pool</a>
          </>
        ) : (
          <form aria-label="New pool" noValidate onSubmit={(event) => void submit(event)}>
            <TextField label="Name" name={name} errors={userErrors} />
            <SelectField
              label="Tier"
              name={tier}
              options={[
                { value: '', label: 'Default (ESSENTIALS)' },
                ...TIERS.map((each) => ({ value: each, label: each })),
              ]}
              errors={userErrors}
            />
            <TextField
              label="Minimum password length"
              name={minimumLength}
              type="number"
              hint="6 to 99 characters. Empty for the default, 8."
              errors={userErrors}
            />
            <button aria-busy={busy}>Create the pool</button>
          </form>
        )}
      </div>
    </>
  );
}

/** The character classes of the default policy. A policy with a minimum length alone would turn them off. */
const ALL_CLASSES = {
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

/** An empty field is left out, so that Cognito's default applies. */
function inputFrom(form: FormData): CreateUserPoolInput {
  const [name, tier, minimumLength] = FIELDS.map((field) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  });
  const chosen = TIERS.find((each) => each === tier);
  return {
    poolName: name ?? '',
    ...(chosen && { userPoolTier: chosen }),
    ...(minimumLength && {
      policies: { passwordPolicy: { minimumLength: Number(minimumLength), ...ALL_CLASSES } },
    }),
  };
}
