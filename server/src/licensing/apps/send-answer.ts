import type { FastifyReply } from 'fastify'
import { answerApp } from './answer-app.ts'
import type { AppAnswer } from './app-answer.ts'
import './identify-app.ts'

/** Sends what a use case says, signed. The text leaves as it was signed: no serializer touches it. */
export async function sendAnswer(reply: FastifyReply, answer: AppAnswer): Promise<never> {
  const { ctx, headers } = reply.request
  const text = await answerApp(ctx, answer, { client: headers['user-agent'] })
  return reply.type('application/json; charset=utf-8').send(text) as never
}
