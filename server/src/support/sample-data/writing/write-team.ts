import { v7 as newId } from 'uuid'
import { addAgent } from '#identity/agents/add-agent.ts'
import type { Tx } from '#kernel/ctx.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { createProduct } from '#licensing/products/create-product.ts'
import { sampleColleagues } from '../scenarios/colleagues.ts'
import { sampleCustomers } from '../scenarios/customers.ts'
import { sampleProducts } from '../scenarios/products.ts'
import { customerForDays } from '../story/license-plan.ts'
import { day } from '../story/working-hours.ts'
import { addressOf } from './address-of.ts'

/** What is sold, who buys it, and the colleagues who answer; these exist in this environment only. */
export async function writeTeam(tx: Tx, beganAt: Date): Promise<void> {
  for (const product of sampleProducts) await createProduct(tx, product)
  for (const customer of sampleCustomers) {
    const since = new Date(beganAt.getTime() - customerForDays(customer) * day)
    await matchCustomer({ ...tx, now: () => since }, customer)
  }
  for (const { key, name, role } of sampleColleagues) {
    await addAgent(tx, { id: newId(), name, email: addressOf(key, tx.environment), role, onlyIn: tx.environment.key })
  }
}
