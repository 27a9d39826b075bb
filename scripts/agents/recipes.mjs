// The settings of an agent are those of its recipe in docs/recipes, word for word but for the address and the key.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'recipes');
const ADDRESS = 'http://127.0.0.1:4000';

/** The first block of this language in a recipe, with the address of this gateway. */
export async function recipeBlock(file, language, gatewayUrl) {
  const text = await readFile(join(FOLDER, file), 'utf8');
  const found = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(text);
  if (found === null) throw new Error(`${file} has no block of ${language}`);
  return found[1].replaceAll(ADDRESS, gatewayUrl);
}

/** The variables that the first shell block of a recipe exports; those of another variable are looked up. */
export async function recipeVariables(file, gatewayUrl, known) {
  const block = await recipeBlock(file, 'sh', gatewayUrl);
  const found = {};
  for (const [, name, text] of block.matchAll(/^export (\w+)=(\S*?)(?:\s+#.*)?$/gm)) {
    const value = text.replace(/^(["'])(.*)\1$/, '$2');
    found[name] = value.replace(/\$(\w+)/, (_, other) => known[other] ?? found[other] ?? '');
  }
  return { ...found, ...known };
}
