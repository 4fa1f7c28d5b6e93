/** A certificate of a tailor, and what may not be in it. */

import type { Occupation, SkillCertificate } from "@bazgasht/core/employment"
import { gregorianDay } from "../../../core.ts"

export const certificate: SkillCertificate = {
  id: "urn:uuid:0c1b8f9e-3a5d-4a0e-9d5f-1f6f2b7f4a10",
  issuer: {
    id: "https://training.example/issuers/1",
    name: "the School of Trades",
    url: "https://training.example/",
  },
  validFrom: gregorianDay(2026, 5, 10),
  holder: { id: "urn:uuid:6e9d5a58-4f02-4d0b-8f4e-5b8d7c2a9b31" },
  skill: {
    id: "https://training.example/skills/7531",
    name: "tailoring, grade 2",
    description: "sewing men’s clothes",
    criteria: "passing the written and the practical examination",
    language: "en",
    occupation: { code: "7531" as Occupation, title: "Tailors, dressmakers, furriers and hatters" },
  },
}

export const custodyTraces = ["the Castle", "C-2217", "2024/02/01"]
