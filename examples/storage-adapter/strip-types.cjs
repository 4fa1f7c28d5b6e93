/** TypeScript for jest, as Node itself reads it: the types are taken out, and nothing else is changed. */
const { stripTypeScriptTypes } = require("node:module")

module.exports = { process: (source) => ({ code: stripTypeScriptTypes(source) }) }
