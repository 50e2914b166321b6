/** "On Monday Ada wrote:" ends in one of these, or has it before the name. */
const wrote =
  /wrote|writes|schrieb|a écrit|escribió|escribi[oó]|ha scritto|scrive|escreveu|schreef|geschreven|skrev|skreiv|kirjoitti|skrifaði|napisał|pisze|napsala?|napísala?|je napisal|napisao|написал|писал|пишет|написав|пише|írta|a scris|yazdı|έγραψε|rakstīja|rašė|写道|寫道|wrote|님이 작성|のメール|さんは書きました|書きました|كتب|כתב/i
const address = /<[^<>\s@]{1,64}@[^<>\s]{1,255}>|[^\s<>]{1,64}@[^\s<>]{1,255}/
const attributionEnd = /[:：]$/
const mostOfAttribution = 400

/** Whether this is the line above a quote that says who wrote it. */
export function isAttribution(text: string): boolean {
  const line = text.trim()
  if (line.length > mostOfAttribution || !attributionEnd.test(line)) return false
  return wrote.test(line) || (/\d/.test(line) && address.test(line))
}

const attributionBeginning = /^\s{0,5}(on|am|le|el|il giorno|op|em|den|dne|dnia|w dniu)\s/i

/** Whether an attribution that was wrapped may begin with this line. */
export function beginsAttribution(text: string): boolean {
  return text.length < mostOfAttribution && attributionBeginning.test(text) && /\d/.test(text)
}

const originalMessage =
  /^[\s>*_]{0,5}-{2,20} ?(original message|original appointment|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|opprinnelig melding|original meddelelse|ursprungligt meddelande|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|eredeti üzenet|исходное сообщение|пересылаемое сообщение|原始邮件|原始郵件|元のメッセージ|원본 메시지) ?-{2,20}/i

/** "-----Original Message-----" and its like. */
export function isSeparator(text: string): boolean {
  return text.length < 200 && originalMessage.test(text)
}

const label = (...words: string[]) => new RegExp(`^[\\s>*]{0,5}(${words.join('|')})\\*? ?[:：]`, 'i')
const from = label(
  'from',
  'von',
  'de',
  'da',
  'van',
  'från',
  'fra',
  'lähettäjä',
  'od',
  'от',
  'від',
  'feladó',
  'kimden',
  'gönderen',
  'από',
  '发件人',
  '寄件者',
  '差出人',
  '보낸 사람',
  'из',
)
const others = [
  label(
    'sent',
    'date',
    'gesendet',
    'datum',
    'envoyé',
    "date d'envoi",
    'enviado',
    'enviado el',
    'enviada em',
    'fecha',
    'inviato',
    'data',
    'verzonden',
    'skickat',
    'sendt',
    'dato',
    'lähetetty',
    'wysłano',
    'odesláno',
    'отправлено',
    'дата',
    'надіслано',
    'küldve',
    'gönderildi',
    'tarih',
    '发送时间',
    '日期',
    '送信日時',
    '보낸 날짜',
  ),
  label(
    'to',
    'an',
    'à',
    'para',
    'a',
    'aan',
    'till',
    'til',
    'vastaanottaja',
    'do',
    'komu',
    'кому',
    'címzett',
    'kime',
    'προς',
    '收件人',
    '宛先',
    '받는 사람',
  ),
  label(
    'subject',
    'betreff',
    'objet',
    'asunto',
    'oggetto',
    'assunto',
    'onderwerp',
    'ämne',
    'emne',
    'aihe',
    'temat',
    'předmět',
    'тема',
    'tárgy',
    'konu',
    'θέμα',
    '主题',
    '主旨',
    '件名',
    '제목',
  ),
]

export function beginsHeader(line: string): boolean {
  return from.test(line.slice(0, 300))
}

/** Whether a line that begins a header is followed by two of when, to whom and about what. */
export function isHeaderBlock([, ...following]: readonly string[]): boolean {
  const found = others.filter((other) => following.some((line) => other.test(line.slice(0, 300))))
  return found.length >= 2
}

const sentFrom =
  /^(sent from (my|outlook|mail|yahoo|proton|samsung|gmail)|get outlook for|von meinem .{1,40} gesendet|gesendet (von|mit)|diese nachricht wurde von meinem|envoyé de(puis)? mon|télécharger outlook|enviado desde mi|obtener outlook|inviato da(l mio)?|enviado do meu|verzonden vanaf mijn|skickat från min|sendt fra min|lähetetty .{1,40}stani|wysłano z|odesláno z|отправлено с|надіслано з)/i

/** What phones write below a mail. */
export function isSentFrom(text: string): boolean {
  return text.length < 120 && sentFrom.test(text.trim())
}

const forwarded = /^\s*((fwd?|wg|tr|rv|i|enc|doorst|vb|vs|pd|пер|fw|转发|轉寄|転送)\s*[:：]\s*)/i

/** Whether a subject says that the mail passes on another one: then that is what it has to say. */
export function isForwarded(subject: string): boolean {
  return forwarded.test(subject)
}
