import { useState } from 'react';
import { ChangesTable, type Changes } from './changes-table.js';
import { useExecute, type GraphQLError } from './gateway.js';
import { GraphQLErrors } from './graphql-errors.js';
import type { UpdateUserPoolInput } from './graphql/graphql.js';
import { graphql } from './graphql/index.js';
import { hrefOf } from './route.js';
import { SettingsForm } from './settings-form.js';
import { inputFrom, type SettingTexts } from './settings-input.js';
import { SETTINGS } from './settings.js';
import { useFocus } from './use-focus.js';
import { OtherUserErrors, type UserErrors } from './user-errors.js';
import { Warnings, type UserPoolWarnings } from './warnings.js';

/** A dry run and the change itself are the same mutation, so what is reviewed is what is applied. */
const ChangeSettings_Mutation = graphql(`
  mutation ChangeSettings($input: UpdateUserPoolInput!, $dryRun: Boolean!, $expected: DateTime) {
    updateUserPool(input: $input, dryRun: $dryRun, expectedLastModifiedDate: $expected) {
      applied
      userPool {
        lastModifiedDate
      }
      changes {
        ...ChangesTable
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

interface Outcome {
  readonly input: UpdateUserPoolInput;
  /** Whether the outcome is that of the change, and not of a dry run. */
  readonly final: boolean;
  readonly applied: boolean;
  readonly changes: Changes;
  readonly warnings: UserPoolWarnings;
  readonly userErrors: UserErrors;
  readonly errors: readonly GraphQLError[] | undefined;
  /** When the reviewed pool was last changed. */
  readonly lastModifiedDate: string | null;
}

const NO_ERRORS: UserErrors = [];

/** A change in two steps: a dry run shows what would change, then it is applied if the pool is still as reviewed. */
export function ReviewedChange({ id, texts }: { readonly id: string; readonly texts: SettingTexts }) {
  const execute = useExecute();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const view = useFocus<HTMLDivElement>('[aria-invalid], [role="alert"], h3', outcome);

  async function send(input: UpdateUserPoolInput, dryRun: boolean, expected: string | null) {
    // A second click while the first one is on its way does nothing.
    if (busy) return;
    setBusy(true);
    const { data, errors } = await execute(ChangeSettings_Mutation, { input, dryRun, expected });
    const payload = data?.updateUserPool;
    setBusy(false);
    setOutcome({
      input,
      final: !dryRun,
      applied: payload?.applied ?? false,
      changes: payload?.changes ?? [],
      warnings: payload?.warnings ?? [],
      userErrors: payload?.userErrors ?? NO_ERRORS,
      errors,
      lastModifiedDate: payload?.userPool?.lastModifiedDate ?? null,
    });
  }

  if (outcome?.applied) {
    return (
      <div ref={view}>
        <h3 tabIndex={-1}>Changes applied</h3>
        <GraphQLErrors errors={outcome.errors} />
        <ChangesTable changes={outcome.changes} after="Now" />
        <Warnings warnings={outcome.warnings} />
        <a href={hrefOf({ view: 'details', id })}>Back to the pool</a>
      </div>
    );
  }
  const failed = outcome && (outcome.userErrors.length > 0 || outcome.errors !== undefined);
  return (
    <div ref={view}>
      <GraphQLErrors errors={outcome?.errors} />
      <OtherUserErrors errors={outcome?.userErrors ?? NO_ERRORS} fields={Object.keys(SETTINGS)} />
      <SettingsForm
        texts={texts}
        errors={outcome?.userErrors ?? NO_ERRORS}
        busy={busy}
        onSubmit={(form) => void send(inputFrom(id, form, texts), true, null)}
      />
      {outcome && !failed && !outcome.final && (
        <section aria-labelledby="review">
          <h3 id="review" tabIndex={-1}>
            Review
          </h3>
          {outcome.changes.length === 0 ? (
            <p>Nothing would change.</p>
          ) : (
            <>
              <p>Nothing has been changed yet.</p>
              <ChangesTable changes={outcome.changes} after="After" />
            </>
          )}
          <Warnings warnings={outcome.warnings} />
          {outcome.changes.length > 0 && (
            <button
              type="button"
              aria-busy={busy}
              onClick={() => void send(outcome.input, false, outcome.lastModifiedDate)}
            >
              Apply these changes
            </button>
          )}
        </section>
      )}
    </div>
  );
}
