import { closestMatch } from 'leven';
import { settings } from './settings.js';

const names = Object.keys(settings);

/**
 * The setting that an environment variable was probably meant to be: a misspelled name, a name without its first or
 * last words (`CACHE_TTL`), or one with another unit (`CACHE_TTL_SECONDS`).
 *
 * @returns undefined for the name of a setting, and for a name that resembles none
 */
export function nearestSetting(variable: string): string | undefined {
  if (Object.hasOwn(settings, variable)) return undefined;
  const given = variable.toUpperCase().replaceAll('-', '_');
  const maxDistance = mostMisspelled(given);
  // A start in a cluster has hundreds of variables, and most names are too short or too long anyway.
  const close = names.filter(({ length }) => Math.abs(length - given.length) <= maxDistance);
  return (
    closestMatch(given, close, { maxDistance }) ??
    names.find((name) => isPartOf(given, name) || differsInUnit(given, name))
  );
}

/** One character in a short name: `HOME` is not a misspelled `HOST`. */
function mostMisspelled({ length }: string): number {
  return Math.min(3, Math.floor(length / 4));
}

/** Two words at least: `REDIS` and `HTTP` alone are too common. */
function isPartOf(given: string, name: string): boolean {
  return given.includes('_') && (name.startsWith(`${given}_`) || name.endsWith(`_${given}`));
}

function differsInUnit(given: string, name: string): boolean {
  const [before, other] = [withoutLastWord(given), withoutLastWord(name)];
  return before === other && before.includes('_');
}

function withoutLastWord(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('_')));
}
