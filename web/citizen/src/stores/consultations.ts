// Owns asking for the drafts that everybody may speak about.
import type { Schemas } from '@sdk'
import { api, remembered } from './api'

export type Draft = Schemas['ConsultationView']

export async function consultations(): Promise<readonly Draft[]> {
  return remembered('consultations', async () => (await api('list_consultations', {})).body.consultations)
}
