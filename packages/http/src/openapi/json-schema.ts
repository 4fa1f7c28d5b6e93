/** A schema of JSON, as draft 2020-12 and OpenAPI 3.1 have it. */
export type JsonSchema = { readonly [keyword: string]: unknown } | boolean
