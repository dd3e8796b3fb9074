import type { SettingsPatch } from '../write/settings.js';
import type { UserPoolSettings } from './sendable.js';

type Path = readonly [string, ...string[]];

/** Two names of one setting. If both are sent with different values, Cognito uses one of them or refuses both. */
const twins: readonly (readonly [Path, Path])[] = [
  [['VerificationMessageTemplate', 'SmsMessage'], ['SmsVerificationMessage']],
  [['VerificationMessageTemplate', 'EmailMessage'], ['EmailVerificationMessage']],
  [['VerificationMessageTemplate', 'EmailSubject'], ['EmailVerificationSubject']],
];

const olderTrigger: Path = ['LambdaConfig', 'PreTokenGeneration'];
const newerTrigger: Path = ['LambdaConfig', 'PreTokenGenerationConfig'];
const newerTriggerArn: Path = [...newerTrigger, 'LambdaArn'];

/**
 * Keeps the second name of a changed setting equal to the first, and makes explicit what Cognito takes a missing
 * setting to mean. If a patch contains both names, it is not changed.
 *
 * @param settings with the patch merged
 */
export function keepInStep(settings: UserPoolSettings, patch: SettingsPatch): UserPoolSettings {
  let inStep: object = settings;
  for (const pair of twins) {
    const [changed, ...others] = pair.filter((path) => touches(patch, path));
    const [follower] = pair.filter((path) => path !== changed);
    if (changed && follower && others.length === 0)
      inStep = withValue(inStep, follower, valueAt(inStep, changed));
  }
  const withTriggers = triggersInStep(inStep, patch);
  return touches(patch, ['DcrConfiguration']) ? registrationStaysOff(withTriggers) : withTriggers;
}

/** The newer form also has a version, so it cannot be made from the older one. It is changed only if it exists. */
function triggersInStep(settings: object, patch: SettingsPatch): object {
  const older = touches(patch, olderTrigger);
  const newer = touches(patch, newerTrigger);
  if (older === newer) return settings;
  if (newer) {
    const follows = valueAt(settings, olderTrigger) !== undefined;
    return follows ? withValue(settings, olderTrigger, valueAt(settings, newerTriggerArn)) : settings;
  }
  const arn = valueAt(settings, olderTrigger);
  if (arn === undefined) return withValue(settings, newerTrigger, undefined);
  return valueAt(settings, newerTrigger) === undefined ? settings : withValue(settings, newerTriggerArn, arn);
}

/** Cognito turns on the registration of clients if it is configured without EnableStatus. */
function registrationStaysOff(settings: UserPoolSettings): UserPoolSettings {
  const { DcrConfiguration } = settings;
  if (!DcrConfiguration || DcrConfiguration.EnableStatus !== undefined) return settings;
  return { ...settings, DcrConfiguration: { ...DcrConfiguration, EnableStatus: 'Disabled' } };
}

/** Whether a patch changes a setting, possibly by resetting one of its parents. */
function touches(patch: unknown, [name, ...rest]: Path): boolean {
  const given = (patch as Readonly<Record<string, unknown>>)[name];
  if (given === undefined) return false;
  const [next, ...others] = rest;
  return given === null || next === undefined || touches(given, [next, ...others]);
}

function valueAt(settings: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name],
    settings,
  );
}

/** @param value undefined leaves the member out */
function withValue(settings: object, [name, ...rest]: Path, value: unknown): object {
  const { [name]: present, ...others } = settings as Readonly<Record<string, unknown>>;
  const [next, ...deeper] = rest;
  if (next !== undefined) {
    if (present === undefined && value === undefined) return settings;
    return { ...others, [name]: withValue(present ?? {}, [next, ...deeper], value) };
  }
  return value === undefined ? others : { ...others, [name]: value };
}
