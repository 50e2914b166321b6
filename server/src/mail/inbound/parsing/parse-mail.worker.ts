import { readMail } from './read-mail.ts'

export default readMail
