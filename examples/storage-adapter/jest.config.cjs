module.exports = {
  testMatch: ["**/*.jest-test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "./strip-types.cjs" },
}
