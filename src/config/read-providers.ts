import { compatibleDialects, type CompatibleDialect } from '../providers/openai-compatible.js';
import { versionedBaseUrl } from '../providers/provider-options.js';

/** One vendor that was added by configuration alone. */
export interface AddedProvider {
  id: string;
  baseUrl: string;
  displayName?: string;
  /** The variable that holds its key, or with `_FILE` behind its name the file; undefined for one without a key. */
  keyVariable?: string;
  dialects: readonly CompatibleDialect[];
  /** Names that are listed. */
  models: readonly string[];
  /** Names with a `*`. */
  patterns: readonly string[];
}

/** How an entry is written, for people. */
const FORM =
  'Write name=https://host/v1, and behind it what is wanted of ;key=VARIABLE ;dialect=openai-chat ;models=a|b-* ;label=Name.';

/** Names that are taken: they are the built-in vendors', and echo's. */
const TAKEN = ['openai', 'anthropic', 'google', 'xai', 'echo'];

const OPTION_NAMES = ['key', 'dialect', 'models', 'label'] as const;
type OptionName = (typeof OPTION_NAMES)[number];

/** Vendors as `AIAL_PROVIDERS` has them. Values are not shown where they are wrong: a key may be among them. */
export function readProviders(
  entries: readonly string[],
  complain: (problem: string) => void,
): AddedProvider[] {
  const providers: AddedProvider[] = [];
  for (const [index, entry] of entries.entries()) {
    const problems: string[] = [];
    const provider = readProvider(entry, (problem) => problems.push(problem));
    const isDoubled = providers.some(({ id }) => id === provider.id);
    if (isDoubled) problems.push(`the name ${provider.id} is there twice. Name each vendor once.`);
    const where = provider.id === '' ? `entry ${index + 1}` : provider.id;
    for (const problem of problems) complain(`${where}: ${problem}`);
    if (problems.length === 0) providers.push(provider);
  }
  return providers;
}

function readProvider(entry: string, complain: (problem: string) => void): AddedProvider {
  const [head = '', ...rest] = entry.split(';').map((piece) => piece.trim());
  const [name = '', ...address] = head.split('=').map((piece) => piece.trim());
  const id = nameOf(name, complain);
  const baseUrl = address.join('=');
  checkUrl(baseUrl, complain);
  const options = readOptions(rest, complain);
  const names = listOf(options.models);
  const keyVariable = keyVariableOf(options.key, id, complain);
  return {
    id,
    baseUrl,
    ...(options.label === undefined ? {} : { displayName: options.label }),
    ...(keyVariable === undefined ? {} : { keyVariable }),
    dialects: dialectsOf(options.dialect, complain),
    models: names.filter((each) => !each.includes('*')),
    patterns: names.filter((each) => each.includes('*')),
  };
}

/** The name stands in headers (`x-aial-key-<name>`) and before slashes. A wrong one is not shown. */
function nameOf(name: string, complain: (problem: string) => void): string {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(name)) {
    complain(`it has no name of small letters, digits and -. ${FORM}`);
    return '';
  }
  if (TAKEN.includes(name)) complain('the name is taken by what is built in. Choose another.');
  return name;
}

function checkUrl(text: string, complain: (problem: string) => void): void {
  if (text === '') {
    complain(`it has no base URL. ${FORM}`);
    return;
  }
  try {
    versionedBaseUrl(text);
  } catch (thrown) {
    const rule = thrown instanceof Error ? thrown.message : '';
    complain(`its base URL is not right. ${rule}`);
  }
}

function readOptions(
  pieces: readonly string[],
  complain: (problem: string) => void,
): Partial<Record<OptionName, string>> {
  const options: Partial<Record<OptionName, string>> = {};
  for (const piece of pieces.filter((each) => each !== '')) {
    const [written = '', ...rest] = piece.split('=').map((each) => each.trim());
    const value = rest.join('=');
    const name = OPTION_NAMES.find((each) => each === written);
    if (name === undefined)
      complain(`it has an option that does not exist. There are ${OPTION_NAMES.join(', ')}.`);
    else if (value === '') complain(`${name} has no value. ${FORM}`);
    else if (options[name] !== undefined) complain(`${name} is there twice. Separate several values by |.`);
    else options[name] = value;
  }
  return options;
}

/** `none` for a vendor without keys; `<NAME>_API_KEY` where nothing is said. */
function keyVariableOf(
  text: string | undefined,
  id: string,
  complain: (problem: string) => void,
): string | undefined {
  if (text === 'none') return undefined;
  // Of a wrong name no variable can be made, and that one is told already.
  if (text === undefined && id === '') return undefined;
  const variable = text ?? `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  if (!/^[A-Z][A-Z0-9_]*$/.test(variable))
    complain(
      'key is the name of the variable that holds the key, such as GROQ_API_KEY, or none. It is not the key.',
    );
  return variable;
}

function dialectsOf(
  text: string | undefined,
  complain: (problem: string) => void,
): readonly CompatibleDialect[] {
  // The keys of the table are its names.
  const known = Object.keys(compatibleDialects) as CompatibleDialect[];
  const names = listOf(text ?? 'openai-chat');
  const dialects = known.filter((dialect) => names.includes(dialect));
  const isKnown = names.every((name) => known.some((dialect) => dialect === name));
  if (!isKnown) complain(`dialect is ${known.join(' or ')}, or both separated by |.`);
  // In the order in which they were written: the first is spoken by preference.
  return dialects.toSorted((left, right) => names.indexOf(left) - names.indexOf(right));
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
