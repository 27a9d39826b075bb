// How each agent is told to use the gateway, and how it is asked without a terminal. The settings are its recipe's.
import { recipeBlock, recipeVariables } from './recipes.mjs';

const opencode = {
  command: 'opencode',
  async setUp({ url, key }) {
    const quiet = ['AUTOUPDATE', 'MODELS_FETCH', 'SHARE', 'LSP_DOWNLOAD', 'DEFAULT_PLUGINS'];
    return {
      files: { '.config/opencode/opencode.json': await recipeBlock('opencode.md', 'json', url) },
      env: {
        AIAL_MASTER_KEY: key,
        ...Object.fromEntries(quiet.map((name) => [`OPENCODE_DISABLE_${name}`, '1'])),
      },
    };
  },
};

/** The provider of the recipe that speaks a vendor's own format. */
const OWN_PROVIDER = { openai: 'aial-gpt', anthropic: 'aial-claude', google: 'aial-gemini', xai: 'aial-gpt' };

/**
 * Each: `files` below its home and `env`, both from `setUp`, and `args` for a prompt. `named` is the model with its vendor.
 */
export const AGENTS = {
  codex: {
    command: 'codex',
    turns: ['text', 'tool', 'patch'],
    async setUp({ url, key }) {
      return {
        files: { '.codex/config.toml': await recipeBlock('codex.md', 'toml', url) },
        env: { AIAL_MASTER_KEY: key },
      };
    },
    args: ({ named, prompt }) => [
      'exec',
      '--skip-git-repo-check',
      '--dangerously-bypass-approvals-and-sandbox',
      ...['--color', 'never', '-c', 'analytics.enabled=false', '-c', 'check_for_update_on_startup=false'],
      ...['-m', named, prompt],
    ],
  },
  'claude-code': {
    command: 'claude',
    async setUp({ url, key }) {
      const env = await recipeVariables('claude-code.md', url, { AIAL_MASTER_KEY: key });
      const quiet = { DISABLE_AUTOUPDATER: '1', DISABLE_TELEMETRY: '1', DISABLE_ERROR_REPORTING: '1' };
      return { files: {}, env: { ...env, ...quiet } };
    },
    args: ({ named, prompt }) => [...['-p', prompt, '--model', named], ...['--allowedTools', 'Bash(echo:*)']],
  },
  'gemini-cli': {
    command: 'gemini',
    async setUp({ url, key }) {
      const settings = JSON.parse(await recipeBlock('gemini-cli.md', 'json', url));
      const quiet = {
        general: { enableAutoUpdate: false, enableAutoUpdateNotification: false },
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
      };
      return {
        files: { '.gemini/settings.json': JSON.stringify({ ...settings, ...quiet }) },
        env: await recipeVariables('gemini-cli.md', url, { AIAL_MASTER_KEY: key }),
      };
    },
    args: ({ named, prompt }) => [
      ...['--skip-trust', '--approval-mode', 'yolo'],
      ...['-m', named, '-p', prompt],
    ],
  },
  opencode: {
    ...opencode,
    args: ({ named, prompt }) => ['run', '-m', `aial/${named}`, prompt],
  },
  /** The same, each vendor in its own format. */
  'opencode-own': {
    ...opencode,
    args: ({ vendor, model, prompt }) => ['run', '-m', `${OWN_PROVIDER[vendor]}/${model}`, prompt],
  },
};
