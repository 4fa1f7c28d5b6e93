/**
 * The service in Node: as a server of its own, or as a listener of one that is there.
 *
 * @module
 */

export { type Listening, type ListenOptions, listen, nodeListener } from "./listen.ts"
