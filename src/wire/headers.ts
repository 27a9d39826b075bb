/** Headers by lower-case name. */
export type HeaderMap = Record<string, string>;
