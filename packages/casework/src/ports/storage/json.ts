/** Plain JSON: what ports carry. Stores and gateways need not know what it means. */

/** Plain JSON. Numbers are finite; texts are well-formed and hold no U+0000. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [name: string]: Json }
