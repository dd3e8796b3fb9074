import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { messagesFor, type UserErrors } from './user-errors.js';

interface FieldProps {
  readonly label: string;
  /** The path of the setting in the input. */
  readonly name: string;
  readonly hint?: string | undefined;
  readonly errors: UserErrors;
}

type TextFieldProps = FieldProps & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'defaultValue'>;

export function TextField({ type, defaultValue, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(described) => <input name={field.name} type={type} defaultValue={defaultValue} {...described} />}
    </Field>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly defaultValue?: string | undefined;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField({ options, defaultValue, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(described) => (
        <select name={field.name} defaultValue={defaultValue} {...described}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Described {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string;
}

interface FieldWithControl extends FieldProps {
  readonly children: (described: Described) => ReactNode;
}

/** A label, a control, and below it the hint and the errors, which screen readers read with the control. */
function Field({ label, name, hint, errors, children }: FieldWithControl) {
  const id = useId();
  const messages = messagesFor(name, errors);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': messages.length > 0 ? true : undefined,
        'aria-describedby': `${id}-help`,
      })}
      <div id={`${id}-help`}>
        {hint !== undefined && <small>{hint}</small>}
        {messages.map((message) => (
          <small data-error={name} key={message}>
            {message}
          </small>
        ))}
      </div>
    </div>
  );
}
