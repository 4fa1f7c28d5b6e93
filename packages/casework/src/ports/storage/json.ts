/** Plain JSON: what ports carry. Stores and gateways need not know what it means. */

export type { Json } from "@bazgasht/rules/data"
