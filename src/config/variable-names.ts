import { closestMatch } from 'leven';
import { settings } from './settings.js';

const names = Object.keys(settings);

/**
 * The setting that a variable of the environment was probably meant for: its name is nearly that of the setting, or
 * the setting's with a word left out at one end (`CACHE_TTL`), or with another unit (`CACHE_TTL_SECONDS`).
 *
 * @returns undefined for the name of a setting, and for all names that are near to none
 */
export function nearestSetting(variable: string): string | undefined {
  if (Object.hasOwn(settings, variable)) return undefined;
  const given = variable.toUpperCase().replaceAll('-', '_');
  return (
    closestMatch(given, names, { maxDistance: mostMisspelled(given) }) ??
    names.find((name) => isPartOf(given, name) || differsInUnit(given, name))
  );
}

/** In a short name one character: `HOME` is not meant for `HOST`. */
function mostMisspelled({ length }: string): number {
  return Math.min(3, Math.floor(length / 4));
}

/** Two words at least: `REDIS` and `HTTP` are names of many things. */
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
