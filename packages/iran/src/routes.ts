/**
 * Routes out of prison one by one, and the law of those that a program asks for.
 *
 * @module
 */

export { iranRoutes, packOfRoutes } from "./release/few-routes.ts"
export * from "./release/routes.ts"
