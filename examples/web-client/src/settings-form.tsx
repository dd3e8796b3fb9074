import type { SyntheticEvent } from 'react';
import { SelectField, TextField } from './form-fields.js';
import { SETTINGS, type Setting } from './settings.js';
import type { UserErrors } from './user-errors.js';
import type { SettingPath, SettingTexts } from './settings-input.js';

interface SettingsFormProps {
  /** What the fields hold at first. */
  readonly texts: SettingTexts;
  readonly errors: UserErrors;
  readonly busy: boolean;
  readonly onSubmit: (form: FormData) => void;
}

export function SettingsForm({ texts, errors, busy, onSubmit }: SettingsFormProps) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form aria-label="Settings" noValidate onSubmit={submit}>
      {(Object.entries(SETTINGS) as [SettingPath, Setting][]).map(([name, { label, hint, options }]) => {
        const field = { name, label, hint, errors, defaultValue: texts[name] };
        return options ? (
          <SelectField key={name} options={options} {...field} />
        ) : (
          <TextField key={name} type="number" {...field} />
        );
      })}
      <button aria-busy={busy}>Review changes</button>
    </form>
  );
}
