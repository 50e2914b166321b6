// Written by bin/write-tables.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export interface AccessLinksTable {
  id: string
  purpose: string
  agentId: ColumnType<string | null, string | null | undefined, string | null>
  email: ColumnType<string | null, string | null | undefined, string | null>
  tokenHash: Buffer
  expiresAt: Date
  usedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  createdAt: ColumnType<Date, Date | undefined, Date>
}

export interface AgentAccountsTable {
  id: string
  agentId: string
  accountId: string
  providerId: string
  issuer: ColumnType<string | null, string | null | undefined, string | null>
  accessToken: ColumnType<string | null, string | null | undefined, string | null>
  refreshToken: ColumnType<string | null, string | null | undefined, string | null>
  idToken: ColumnType<string | null, string | null | undefined, string | null>
  accessTokenExpiresAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  refreshTokenExpiresAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  scope: ColumnType<string | null, string | null | undefined, string | null>
  password: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: ColumnType<Date, Date | undefined, Date>
  updatedAt: ColumnType<Date, Date | undefined, Date>
}

export interface AgentPreferencesTable {
  agentId: string
  preferences: ColumnType<unknown, string, string>
}

export interface AgentSessionsTable {
  id: string
  agentId: string
  token: string
  expiresAt: Date
  ipAddress: ColumnType<string | null, string | null | undefined, string | null>
  userAgent: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: ColumnType<Date, Date | undefined, Date>
  updatedAt: ColumnType<Date, Date | undefined, Date>
}

export interface AgentVerificationsTable {
  id: string
  identifier: string
  value: string
  expiresAt: Date
  createdAt: ColumnType<Date, Date | undefined, Date>
  updatedAt: ColumnType<Date, Date | undefined, Date>
}

export interface AgentsTable {
  id: string
  name: string
  email: string
  emailVerified: ColumnType<boolean, boolean | undefined, boolean>
  image: ColumnType<string | null, string | null | undefined, string | null>
  role: string
  granted: ColumnType<string[], string[] | undefined, string[]>
  revoked: ColumnType<string[], string[] | undefined, string[]>
  isActive: ColumnType<boolean, boolean | undefined, boolean>
  onlyIn: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: ColumnType<Date, Date | undefined, Date>
  updatedAt: ColumnType<Date, Date | undefined, Date>
  skills: ColumnType<string[], string[] | undefined, string[]>
  availability: ColumnType<string, string | undefined, string>
  awayUntil: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface ApiKeysTable {
  id: string
  name: string
  environment: string
  prefix: string
  secretHash: Buffer
  scopes: string[]
  createdBy: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: ColumnType<Date, Date | undefined, Date>
  expiresAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  revokedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  lastUsedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface AuditEntriesTable {
  sequence: ColumnType<number, never, never>
  occurredAt: ColumnType<Date, Date | undefined, Date>
  actorKind: string
  actorId: ColumnType<string | null, string | null | undefined, string | null>
  actorName: string
  environment: ColumnType<string | null, string | null | undefined, string | null>
  action: string
  subjectId: ColumnType<string | null, string | null | undefined, string | null>
  data: ColumnType<unknown, string | undefined, string>
  address: ColumnType<string | null, string | null | undefined, string | null>
  previousHash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  hash: Buffer
}

export interface DeskTable {
  isOnly: ColumnType<boolean, boolean | undefined, boolean>
  name: string
  supportAddress: ColumnType<string | null, string | null | undefined, string | null>
  setUpAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface EnvironmentsTable {
  key: string
  name: string
  isProduction: ColumnType<boolean, boolean | undefined, boolean>
  ticketPrefix: string
  mailAllowList: ColumnType<string[], string[] | undefined, string[]>
  position: ColumnType<number, number | undefined, number>
}

export interface MailboxAddressesTable {
  address: string
  environment: string
  mailboxId: string
}

export interface RateLimitsTable {
  key: string
  points: ColumnType<number, number | undefined, number>
  expire: ColumnType<number | null, number | null | undefined, number | null>
}

export interface ActivationsTable {
  id: string
  licenseId: string
  identifier: string
  name: ColumnType<string | null, string | null | undefined, string | null>
  activatedAt: Date
  deactivatedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  lastSeenAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  appVersion: ColumnType<string | null, string | null | undefined, string | null>
  address: ColumnType<string | null, string | null | undefined, string | null>
  metadata: ColumnType<unknown, string | undefined, string>
}

export interface AttachmentsTable {
  id: string
  storageKey: string
  name: string
  mediaType: string
  size: number
  sha256: Buffer
  contentId: ColumnType<string | null, string | null | undefined, string | null>
  uploadedBy: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: Date
  heldUntil: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface BulkActionsTable {
  id: string
  agentId: string
  change: ColumnType<unknown, string, string>
  ticketIds: string[]
  done: ColumnType<number, number | undefined, number>
  failures: ColumnType<unknown, string | undefined, string>
  createdAt: Date
  finishedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface CannedResponsesTable {
  id: string
  title: string
  shortcut: ColumnType<string | null, string | null | undefined, string | null>
  html: string
  ownerId: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: Date
  updatedAt: Date
}

export interface CategoriesTable {
  id: string
  key: string
  name: string
  label: string
  isTechnical: ColumnType<boolean, boolean | undefined, boolean>
  isActive: ColumnType<boolean, boolean | undefined, boolean>
  position: number
  color: ColumnType<string, string | undefined, string>
}

export interface CustomersTable {
  id: string
  name: string
  email: string
  createdAt: Date
  search: ColumnType<string | null, never, never>
  organisationId: ColumnType<string | null, string | null | undefined, string | null>
  externalId: ColumnType<string | null, string | null | undefined, string | null>
  isBlocked: ColumnType<boolean, boolean | undefined, boolean>
  takesOutreach: ColumnType<boolean, boolean | undefined, boolean>
}

export interface EventsTable {
  id: string
  name: string
  subjectId: ColumnType<string | null, string | null | undefined, string | null>
  position: ColumnType<number | null, number | null | undefined, number | null>
  subjectVersion: ColumnType<number | null, number | null | undefined, number | null>
  actorKind: string
  actorId: ColumnType<string | null, string | null | undefined, string | null>
  actorName: ColumnType<string | null, string | null | undefined, string | null>
  payload: ColumnType<unknown, string, string>
  occurredAt: Date
  originId: ColumnType<string | null, string | null | undefined, string | null>
}

export interface IdempotencyKeysTable {
  actorId: string
  key: string
  requestHash: Buffer
  tookEffect: ColumnType<boolean, boolean | undefined, boolean>
  status: ColumnType<number | null, number | null | undefined, number | null>
  body: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: ColumnType<Date, Date | undefined, Date>
}

export interface ImportsTable {
  id: string
  kind: string
  fileName: string
  content: ColumnType<string | null, string | null | undefined, string | null>
  columns: string[]
  total: number
  mapping: ColumnType<unknown, string | undefined, string>
  state: string
  done: ColumnType<number, number | undefined, number>
  created: ColumnType<number, number | undefined, number>
  updated: ColumnType<number, number | undefined, number>
  failed: ColumnType<number, number | undefined, number>
  failures: ColumnType<unknown, string | undefined, string>
  agentId: string
  createdAt: Date
  finishedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface InboundMailContentsTable {
  inboundMailId: string
  raw: Buffer
}

export interface InboundMailsTable {
  id: string
  mailboxId: string
  source: string
  envelopeFrom: string
  envelopeTo: string[]
  remoteAddress: ColumnType<string | null, string | null | undefined, string | null>
  size: number
  contentSha256: Buffer
  state: ColumnType<string, string | undefined, string>
  attempts: ColumnType<number, number | undefined, number>
  nextAttemptAt: Date
  leaseUntil: ColumnType<Date | null, Date | null | undefined, Date | null>
  fromAddress: ColumnType<string | null, string | null | undefined, string | null>
  subject: ColumnType<string | null, string | null | undefined, string | null>
  messageId: ColumnType<string | null, string | null | undefined, string | null>
  outcome: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
  decisions: ColumnType<unknown, string | undefined, string>
  threadId: ColumnType<string | null, string | null | undefined, string | null>
  threadKey: ColumnType<string | null, string | null | undefined, string | null>
  receivedAt: Date
  processedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface IncidentRepliesTable {
  id: string
  incidentId: string
  authorId: string
  authorName: string
  html: string
  afterwards: string
  createdAt: Date
}

export interface IncidentReplyTicketsTable {
  replyId: string
  ticketId: string
  state: string
  reason: ColumnType<string | null, string | null | undefined, string | null>
}

export interface IncidentTicketsTable {
  ticketId: string
  incidentId: string
  addedAt: Date
}

export interface IncidentsTable {
  id: string
  leadId: string
  createdAt: Date
}

export interface KnownMessageIdsTable {
  mailboxId: string
  messageId: string
  threadId: ColumnType<string | null, string | null | undefined, string | null>
  aboutId: ColumnType<string | null, string | null | undefined, string | null>
  seenAt: Date
}

export interface LicenseActionsTable {
  id: string
  licenseId: string
  ticketId: ColumnType<string | null, string | null | undefined, string | null>
  kind: string
  state: string
  wanted: ColumnType<unknown, string, string>
  before: ColumnType<unknown, string | null | undefined, string | null>
  after: ColumnType<unknown, string | null | undefined, string | null>
  reason: string
  askedBy: string
  decidedBy: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: Date
  appliedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  undoneAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  workedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  flaggedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface LicensesTable {
  id: string
  productId: string
  customerId: ColumnType<string | null, string | null | undefined, string | null>
  keyHash: Buffer
  keyEncrypted: Buffer
  maskedKey: string
  status: string
  activationLimit: number
  expiresAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  createdAt: Date
  externalId: ColumnType<string | null, string | null | undefined, string | null>
  assignedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  activatedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  updatedAt: ColumnType<Date, Date | undefined, Date>
  features: ColumnType<unknown, string | undefined, string>
  metadata: ColumnType<unknown, string | undefined, string>
  limitUntil: ColumnType<Date | null, Date | null | undefined, Date | null>
  limitAfterwards: ColumnType<number | null, number | null | undefined, number | null>
}

export interface MailboxesTable {
  id: string
  address: string
  name: string
  isDefault: ColumnType<boolean, boolean | undefined, boolean>
  createdAt: ColumnType<Date, Date | undefined, Date>
}

export interface MergedEntriesTable {
  mergeId: string
  entryId: string
  position: number
  version: ColumnType<number | null, number | null | undefined, number | null>
}

export interface MessageAttachmentsTable {
  messageId: string
  attachmentId: string
  position: number
  isInline: ColumnType<boolean, boolean | undefined, boolean>
}

export interface MessageKeysTable {
  messageId: string
  place: number
  ticketId: string
  licenseId: ColumnType<string | null, string | null | undefined, string | null>
  maskedKey: string
  keyHash: Buffer
  foundIn: ColumnType<string, string | undefined, string>
  start: ColumnType<number, number | undefined, number>
  length: ColumnType<number, number | undefined, number>
  nearestLicenseId: ColumnType<string | null, string | null | undefined, string | null>
}

export interface MessagesTable {
  id: string
  ticketId: string
  position: number
  kind: 'customer' | 'reply' | 'note'
  authorAgentId: ColumnType<string | null, string | null | undefined, string | null>
  authorCustomerId: ColumnType<string | null, string | null | undefined, string | null>
  authorName: string
  via: string
  html: string
  quotedHtml: ColumnType<string | null, string | null | undefined, string | null>
  text: string
  toAddresses: ColumnType<string[], string[] | undefined, string[]>
  ccAddresses: ColumnType<string[], string[] | undefined, string[]>
  isUnconfirmed: ColumnType<boolean, boolean | undefined, boolean>
  inboundMailId: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: Date
  originId: ColumnType<string | null, string | null | undefined, string | null>
  bccAddresses: ColumnType<string[], string[] | undefined, string[]>
  isForward: ColumnType<boolean, boolean | undefined, boolean>
  isSenderVerified: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
}

export interface NotificationCausesTable {
  cause: string
  agentId: string
  notificationId: string
  kind: string
  actorName: string
  position: ColumnType<number | null, number | null | undefined, number | null>
  occurredAt: Date
}

export interface NotificationsTable {
  id: string
  agentId: string
  ticketId: string
  inInbox: boolean
  readAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  mailDueAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  mailAs: ColumnType<string, string | undefined, string>
  createdAt: Date
  answerAs: ColumnType<string | null, string | null | undefined, string | null>
  answerTo: ColumnType<string | null, string | null | undefined, string | null>
  answerSeen: ColumnType<number | null, number | null | undefined, number | null>
}

export interface OrganisationsTable {
  id: string
  name: string
  externalId: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: Date
}

export interface OutboundMailsTable {
  id: string
  sequence: ColumnType<number, never, never>
  cause: string
  mailboxId: string
  threadId: ColumnType<string | null, string | null | undefined, string | null>
  aboutId: ColumnType<string | null, string | null | undefined, string | null>
  messageId: string
  inReplyTo: ColumnType<string | null, string | null | undefined, string | null>
  referenceIds: ColumnType<string[], string[] | undefined, string[]>
  replyTo: ColumnType<string | null, string | null | undefined, string | null>
  toAddresses: string[]
  ccAddresses: ColumnType<string[], string[] | undefined, string[]>
  fromName: string
  subject: string
  html: string
  text: string
  attachmentIds: ColumnType<string[], string[] | undefined, string[]>
  headers: ColumnType<unknown, string | undefined, string>
  isAutomatic: boolean
  letsIn: ColumnType<boolean, boolean | undefined, boolean>
  state: ColumnType<string, string | undefined, string>
  attempts: ColumnType<number, number | undefined, number>
  nextAttemptAt: Date
  leaseUntil: ColumnType<Date | null, Date | null | undefined, Date | null>
  leaseToken: ColumnType<string | null, string | null | undefined, string | null>
  accepted: ColumnType<string[], string[] | undefined, string[]>
  refused: ColumnType<unknown, string | undefined, string>
  lastError: ColumnType<string | null, string | null | undefined, string | null>
  search: string
  createdAt: Date
  sentAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  bccAddresses: ColumnType<string[], string[] | undefined, string[]>
}

export interface ProductsTable {
  id: string
  name: string
  code: string
  createdAt: Date
  externalId: ColumnType<string | null, string | null | undefined, string | null>
  isActive: ColumnType<boolean, boolean | undefined, boolean>
  signingBits: ColumnType<number, number | undefined, number>
  keyPattern: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PurchasesTable {
  id: string
  customerId: string
  licenseId: ColumnType<string | null, string | null | undefined, string | null>
  productId: ColumnType<string | null, string | null | undefined, string | null>
  externalId: ColumnType<string | null, string | null | undefined, string | null>
  number: string
  kind: string
  amount: number
  currency: string
  purchasedAt: Date
  createdAt: Date
}

export interface SampleDataTable {
  isOnly: ColumnType<boolean, boolean | undefined, boolean>
  beganAt: Date
  step: ColumnType<number, number | undefined, number>
  steps: number
  loadedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface SavedViewsTable {
  id: string
  name: string
  query: string
  ownerId: string
  isShared: ColumnType<boolean, boolean | undefined, boolean>
  createdAt: Date
}

export interface ScheduledRepliesTable {
  id: string
  ticketId: string
  agentId: string
  content: ColumnType<unknown, string, string>
  sendAt: Date
  createdAt: Date
}

export interface SettingsTable {
  key: string
  value: ColumnType<unknown, string, string>
  updatedAt: ColumnType<Date, Date | undefined, Date>
}

export interface SigningKeysTable {
  id: string
  productId: ColumnType<string | null, string | null | undefined, string | null>
  bits: number
  publicKey: string
  privateKeySealed: Buffer
  createdAt: Date
}

export interface TagsTable {
  name: string
  createdAt: Date
}

export interface TelemetryTable {
  id: string
  dataType: string
  dataGroup: string
  numberValue: ColumnType<number | null, number | null | undefined, number | null>
  xValue: ColumnType<number | null, number | null | undefined, number | null>
  yValue: ColumnType<number | null, number | null | undefined, number | null>
  textValue: ColumnType<string | null, string | null | undefined, string | null>
  licenseId: ColumnType<string | null, string | null | undefined, string | null>
  activationId: ColumnType<string | null, string | null | undefined, string | null>
  productId: ColumnType<string | null, string | null | undefined, string | null>
  activationIdentifier: ColumnType<string | null, string | null | undefined, string | null>
  userIdentifier: ColumnType<string | null, string | null | undefined, string | null>
  productVersion: ColumnType<string | null, string | null | undefined, string | null>
  address: ColumnType<string | null, string | null | undefined, string | null>
  flags: ColumnType<unknown, string | undefined, string>
  isFlagged: ColumnType<boolean | null, never, never>
  at: Date
}

export interface TicketCounterTable {
  isOnly: ColumnType<boolean, boolean | undefined, boolean>
  lastNumber: ColumnType<number, number | undefined, number>
}

export interface TicketDraftsTable {
  agentId: string
  ticketId: string
  kind: string
  content: ColumnType<unknown, string, string>
  savedAt: Date
}

export interface TicketFollowersTable {
  ticketId: string
  agentId: string
  followedAt: Date
}

export interface TicketLicensesTable {
  ticketId: string
  licenseId: string
  source: string
  confirmedBy: ColumnType<string | null, string | null | undefined, string | null>
  snapshot: ColumnType<unknown, string | null | undefined, string | null>
  createdAt: Date
}

export interface TicketMentionsTable {
  ticketId: string
  agentId: string
}

export interface TicketMergesTable {
  id: string
  primaryId: string
  sourceId: string
  sourceBefore: ColumnType<unknown, string, string>
  primaryBefore: ColumnType<unknown, string, string>
  mergedByName: string
  mergedAt: Date
  undoneAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface TicketReadsTable {
  ticketId: string
  agentId: string
  position: number
}

export interface TicketTextsTable {
  id: string
  ticketId: string
  writtenAt: Date
  isNote: boolean
  search: string
}

export interface TicketsTable {
  id: string
  number: number
  subject: string
  status: 'open' | 'in_progress' | 'waiting' | 'resolved' | 'closed'
  priority: 'low' | 'normal' | 'high' | 'critical'
  categoryId: ColumnType<string | null, string | null | undefined, string | null>
  customerId: string
  assigneeId: ColumnType<string | null, string | null | undefined, string | null>
  mailboxId: ColumnType<string | null, string | null | undefined, string | null>
  channel: string
  awaitingReplySince: ColumnType<Date | null, Date | null | undefined, Date | null>
  firstRespondedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  resolvedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  closedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  messageCount: ColumnType<number, number | undefined, number>
  lastPosition: ColumnType<number, number | undefined, number>
  lastMessagePosition: ColumnType<number, number | undefined, number>
  hasAttachments: ColumnType<boolean, boolean | undefined, boolean>
  version: ColumnType<number, number | undefined, number>
  createdAt: Date
  updatedAt: Date
  deletedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  search: ColumnType<string | null, never, never>
  ownerKey: ColumnType<string, never, never>
  categoryKey: ColumnType<string, never, never>
  customerOrder: ColumnType<string, string | undefined, string>
  tags: ColumnType<string[], string[] | undefined, string[]>
  snoozedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  wakesAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  mergedIntoId: ColumnType<string | null, string | null | undefined, string | null>
}

export interface UndoableRepliesTable {
  messageId: string
  agentId: string
  content: ColumnType<unknown, string, string>
  before: ColumnType<unknown, string, string>
  until: Date
}

export interface ValidationEventsTable {
  id: string
  licenseId: ColumnType<string | null, string | null | undefined, string | null>
  productId: ColumnType<string | null, string | null | undefined, string | null>
  keyHash: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  action: string
  code: number
  identifier: ColumnType<string | null, string | null | undefined, string | null>
  address: ColumnType<string | null, string | null | undefined, string | null>
  appVersion: ColumnType<string | null, string | null | undefined, string | null>
  at: Date
}

export interface Tables {
  accessLinks: AccessLinksTable
  agentAccounts: AgentAccountsTable
  agentPreferences: AgentPreferencesTable
  agentSessions: AgentSessionsTable
  agentVerifications: AgentVerificationsTable
  agents: AgentsTable
  apiKeys: ApiKeysTable
  auditEntries: AuditEntriesTable
  desk: DeskTable
  environments: EnvironmentsTable
  mailboxAddresses: MailboxAddressesTable
  rateLimits: RateLimitsTable
  activations: ActivationsTable
  attachments: AttachmentsTable
  bulkActions: BulkActionsTable
  cannedResponses: CannedResponsesTable
  categories: CategoriesTable
  customers: CustomersTable
  events: EventsTable
  idempotencyKeys: IdempotencyKeysTable
  imports: ImportsTable
  inboundMailContents: InboundMailContentsTable
  inboundMails: InboundMailsTable
  incidentReplies: IncidentRepliesTable
  incidentReplyTickets: IncidentReplyTicketsTable
  incidentTickets: IncidentTicketsTable
  incidents: IncidentsTable
  knownMessageIds: KnownMessageIdsTable
  licenseActions: LicenseActionsTable
  licenses: LicensesTable
  mailboxes: MailboxesTable
  mergedEntries: MergedEntriesTable
  messageAttachments: MessageAttachmentsTable
  messageKeys: MessageKeysTable
  messages: MessagesTable
  notificationCauses: NotificationCausesTable
  notifications: NotificationsTable
  organisations: OrganisationsTable
  outboundMails: OutboundMailsTable
  products: ProductsTable
  purchases: PurchasesTable
  sampleData: SampleDataTable
  savedViews: SavedViewsTable
  scheduledReplies: ScheduledRepliesTable
  settings: SettingsTable
  signingKeys: SigningKeysTable
  tags: TagsTable
  telemetry: TelemetryTable
  ticketCounter: TicketCounterTable
  ticketDrafts: TicketDraftsTable
  ticketFollowers: TicketFollowersTable
  ticketLicenses: TicketLicensesTable
  ticketMentions: TicketMentionsTable
  ticketMerges: TicketMergesTable
  ticketReads: TicketReadsTable
  ticketTexts: TicketTextsTable
  tickets: TicketsTable
  undoableReplies: UndoableRepliesTable
  validationEvents: ValidationEventsTable
}
