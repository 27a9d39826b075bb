import { format } from 'prettier';

/** What every generated text file begins with, as one comment line. */
export const GENERATED_HEADER = '// Made by `npm run codegen` from openapi/ and proto/: do not edit.';

/** Generated TypeScript with the header on top, laid out by Prettier (options fixed here, so that no file changes it). */
export function formatGenerated(source: string): Promise<string> {
  return format(`${GENERATED_HEADER}\n\n${source}`, {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 110,
  });
}

/** A text as a one-line docstring; a comment end inside it is broken up. */
export function docComment(text: string): string {
  return `/** ${text.trim().replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;
}

/** A text as a TypeScript string literal. */
export function literal(text: string): string {
  return JSON.stringify(text);
}
