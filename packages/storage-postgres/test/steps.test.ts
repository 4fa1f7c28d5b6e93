import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { steps } from "../src/schema/steps.ts"

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex")

test("a step of the tables that was published is never changed", () => {
  expect(steps.map((step) => digestOf(step("bazgasht")))).toEqual([
    "5d1e1991398729dcf59b34036692099ef76cb4fd671e85a2cb125c103776e6a8",
    "46ce7f46059dde4bc38c8cf05e823aa56b2fc8454105a4daab0d3895465542ba",
    "20af0aec880ed88ba24511ecda004ca90fc4608673d1ddd9fd0834f62ebc49e1",
    "133e286b36bea3fa9d00293eac0e02e83a3fb1b76eaae33bfc8f6f85e749fa01",
    "6086bdbc5f40851d982ed6bf6c005893514817a0e918a6d963a4eb09619961d6",
    "213af0e4dcb21680f5826f004824f560ca3af6f64ede2e358dea9ab4d6fa1f6c",
    "afcb9098b6daffbd925c4a516d5bea3adb73f5d757973eedb8700c3837404d1c",
    "3185dc644157841e269071fb17ce041ccd2142f035d639efcc5c94ae24af6963",
    "c8e478258f0102f2f232459fc3a74c8f789f56e95aa8c9634647b726be19e2eb",
    "90a887b785182fb5f0daf08f308d7593c1e250b1c8d68645781b1b1e2d05c1a0",
    "062892dc57adf246ff6a681b8b277a5b2ede9ccd1cebfd559b7b66649508ca4e",
    "edbddb90d9ba109095b57084b3a8e397a2eed59b7150fab9d77f95b20f34bcc3",
    "4ea999e2c7cf528ce5ee605487c42d0d4548bfe65e8b86ce1e79d041c3f6423f",
    "7f37a2c0e8921d997c5471a8f3d055777471b7ed3fa612291deedbb6aafefd9e",
  ])
})
