import { useState, type SyntheticEvent } from 'react';
import { Errors, FieldErrors, OtherErrors, type UserErrors } from './errors.js';
import { Warnings, type UserWarnings } from './warnings.js';
import { useExecute, type GraphQLError } from './gateway.js';
import type { CreateUserPoolInput, UserPoolTier } from './graphql/graphql.js';
import { graphql } from './graphql/index.js';

const CreatePool_Mutation = graphql(`
  mutation CreatePool($input: CreateUserPoolInput!) {
    createUserPool(input: $input) {
      userPool {
        id
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

/** The paths of the form's fields in the input, as `userErrors` name them. */
const FIELDS = ['poolName', 'userPoolTier', 'policies.passwordPolicy.minimumLength'] as const;

const TIERS = ['LITE', 'ESSENTIALS', 'PLUS'] satisfies readonly UserPoolTier[];

interface Answer {
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly warnings?: UserWarnings | undefined;
  readonly userErrors?: UserErrors | undefined;
}

export function CreatePool({ onCreated }: { readonly onCreated: (id: string) => void }) {
  const execute = useExecute();
  const [sending, setSending] = useState(false);
  const [{ errors, warnings = [], userErrors = [] }, setAnswer] = useState<Answer>({});

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    // A create that is sent twice makes two pools.
    setSending(true);
    const { data, errors } = await execute(CreatePool_Mutation, { input: inputFrom(new FormData(form)) });
    setSending(false);
    const { userPool, warnings, userErrors } = data?.createUserPool ?? {};
    setAnswer({ errors, warnings, userErrors });
    if (!userPool) return;
    form.reset();
    onCreated(userPool.id);
  }

  const [name, tier, minimumLength] = FIELDS;
  return (
    <form aria-label="New user pool" onSubmit={(event) => void submit(event)}>
      <h2>New user pool</h2>
      <Errors errors={errors} />
      <OtherErrors errors={userErrors} fields={FIELDS} />
      <Warnings warnings={warnings} />
      <label>
        Name <input name={name} />
      </label>
      <FieldErrors errors={userErrors} field={name} />
      <label>
        Tier{' '}
        <select name={tier}>
          <option value="">as Cognito has it</option>
          {TIERS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <FieldErrors errors={userErrors} field={tier} />
      <label>
        Shortest password <input name={minimumLength} type="number" />
      </label>
      <FieldErrors errors={userErrors} field={minimumLength} />
      <button disabled={sending}>Create</button>
    </form>
  );
}

/** What a password has to have. A minimum length alone would turn these off. */
const ALL_CLASSES = {
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

/** What was left empty is left out: exactly what is given is sent to Cognito, which has defaults of its own. */
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
