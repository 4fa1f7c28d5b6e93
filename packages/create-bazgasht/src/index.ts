/**
 * Makes a new application from the template that this package carries.
 *
 * @module
 */

export { type CreateErrorCode, type CreateResult, createApplication } from "./create-application.ts"
