declare module "virtual:worked-cases" {
  export const workedCases: ReadonlyArray<import("./examples.ts").WorkedCase>
}
declare module "*.css"
declare module "*?url" {
  const address: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives addresses so.
  export default address
}
declare module "@fontsource-variable/vazirmatn"
