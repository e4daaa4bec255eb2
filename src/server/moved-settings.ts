import { isSettings, settingAt, withSetting, type GivenSettings } from './settings-path.js';
import type { Vendor } from './vendors/define-vendor.js';

/** A configuration with every setting where it is read. */
export interface MovedSettings {
  readonly config: GivenSettings;
  /** Where settings were found that are read elsewhere now, with their new paths. */
  readonly moved: Readonly<Record<string, string>>;
  /** What a setting is called in the configuration that was given. */
  readonly pathOf: (path: string) => string;
}

/**
 * Reads vendors' settings that have moved since an earlier version, wherever they are given. A configuration without
 * any of the new places is an older one, and what it lacks is named by the old ones.
 */
export function moveSettings(given: GivenSettings, vendors: readonly Vendor[]): MovedSettings {
  let config = given;
  const moved: Record<string, string> = {};
  const oldPaths: [path: string, old: string][] = [];
  for (const { name, moved: places } of vendors) {
    const settings = given[name];
    if (!isSettings(settings)) continue;
    const isOlder = Object.values(places).every((path) => settingAt(given, path.replace(/\..*/, '')) === undefined);
    for (const [setting, path] of Object.entries(places)) {
      const value = settings[setting];
      if (value !== undefined) moved[`${name}.${setting}`] = path;
      if (settingAt(given, path) !== undefined) continue;
      if (value !== undefined || isOlder) oldPaths.push([path, `${name}.${setting}`]);
      if (value !== undefined) config = withSetting(config, path, value);
    }
    const own = Object.entries(settings).filter(([setting]) => !Object.hasOwn(places, setting));
    config = withSetting(config, name, Object.fromEntries(own));
  }
  const pathOf = (path: string): string => {
    const found = oldPaths.find(([to]) => path === to || path.startsWith(`${to}.`));
    return found === undefined ? path : found[1] + path.slice(found[0].length);
  };
  return { config, moved, pathOf };
}
