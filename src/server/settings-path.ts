/** Settings as they are given, before they are read. */
export type GivenSettings = Readonly<Record<string, unknown>>;

export const isSettings = (value: unknown): value is GivenSettings => typeof value === 'object' && value !== null;

/** A setting by its dotted path. */
export const settingAt = (settings: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (isSettings(at) ? at[name] : undefined), settings);

/** The settings with one more, or with another value, at a dotted path. */
export function withSetting(settings: GivenSettings, path: string, value: unknown): GivenSettings {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...settings, [name]: value };
  const below = settings[name];
  return { ...settings, [name]: withSetting(isSettings(below) ? below : {}, rest.join('.'), value) };
}
