import { v7 as newId } from 'uuid'
import { addAgent } from '#identity/agents/add-agent.ts'
import type { Tx } from '#kernel/ctx.ts'
import { createProduct } from '#licensing/products/create-product.ts'
import { sampleColleagues } from '../scenarios/colleagues.ts'
import { sampleProducts } from '../scenarios/products.ts'
import { addressOf } from './address-of.ts'

/** What is sold, and the colleagues who answer; these exist in this environment only. */
export async function writeTeam(tx: Tx): Promise<void> {
  for (const product of sampleProducts) await createProduct(tx, product)
  for (const { key, name, role } of sampleColleagues) {
    await addAgent(tx, { id: newId(), name, email: addressOf(key, tx.environment), role, onlyIn: tx.environment.key })
  }
}
