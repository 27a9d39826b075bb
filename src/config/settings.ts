import type { EchoMode, RawMode } from '../gateway/options.js';
import type { AddedProvider } from './read-providers.js';
import type { SettingName, settingTable } from './setting-table.js';

type NamesOf<Row> = {
  [Name in SettingName]: (typeof settingTable)[Name] extends Row ? Name : never;
}[SettingName];

/** The settings that are numbers and have a default. */
export type NumberName = NamesOf<{ kind: 'integer'; fallback: string }>;
/** The settings that are numbers and may be missing. */
export type OptionalNumberName = Exclude<NamesOf<{ kind: 'integer' }>, NumberName>;
/** The settings that are on or off. */
export type SwitchName = NamesOf<{ kind: 'switch' }>;
/** The settings that are lists. */
export type ListName = NamesOf<{ kind: 'list' }>;
/** The settings that are secrets. */
export type SecretName = NamesOf<{ kind: 'secret' }>;

/** All settings, read and checked, by the names of their variables. */
export interface Settings {
  /** Everything that is set or has a default, as text; no secrets. */
  texts: Readonly<Partial<Record<SettingName, string>>>;
  numbers: Readonly<Record<NumberName, number> & Partial<Record<OptionalNumberName, number>>>;
  switches: Readonly<Record<SwitchName, boolean>>;
  lists: Readonly<Record<ListName, readonly string[]>>;
  echo: EchoMode;
  raw: RawMode;
  /** Name -> model. */
  aliases: Readonly<Record<string, string>>;
  /** Vendors that were added by configuration alone. */
  providers: readonly AddedProvider[];
  /** The key of an added vendor now, by its variable. */
  addedKey(variable: string): string | undefined;
  /** The value of a secret now: those in files may change. `AIAL_MASTER_KEY_FILE` is not looked into. */
  secret(name: SecretName): string | undefined;
  /** Every secret as it is now, those inside proxy URLs too: for the redactor. */
  secretValues(): string[];
  /** Every setting as one line `NAME=value`, secrets masked: for people. */
  describe(): string[];
  /** Takes what goes wrong with mounted secrets from now on; until then it is a warning of the process. */
  reportTo(listener: (problem: string) => void): void;
  /** What is odd but no error. */
  warnings: readonly string[];
}
