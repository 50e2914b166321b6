import { describe, expect, test } from 'vitest'
import { findKeys, type KeyShape, maskKeys } from './key-shapes.ts'

const shapes: KeyShape[] = [
  { code: 'PRO', pattern: null },
  { code: 'STU', pattern: null },
  { code: 'OLD', pattern: '[A-F0-9]{5}(?:-[A-F0-9]{5}){3}' },
  { code: 'SIG', pattern: 'key/[A-Za-z0-9+/=]{80,}\\.[A-Za-z0-9+/=_-]{20,}' },
]
const pro = 'PRO-7K2M-Q4XT-0V8B-9F3A'
const studio = 'STU-2B4D-6F8H-JKMN-P0Q1'
const uuid = '9b2f6c1e-4d3a-4f7b-8a6e-1c2d3e4f5a6b'
const old = 'A1B2C-3D4E5-F6A7B-8C9D0'
const signed = `key/${'eyJsaWNlbnNlIjp7ImlkIjoiYTEifX0'.repeat(4)}.${'Zm9vYmFyYmF6cXV4'.repeat(3)}`
const inLines = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? ''

const withKey: readonly [key: string, text: string][] = [
  [pro, pro],
  [pro, 'PRO-7K2M-Q4XT-0V8B-9F3A does not work any more.'],
  [pro, 'My key is PRO-7K2M-Q4XT-0V8B-9F3A.'],
  [pro, '(PRO-7K2M-Q4XT-0V8B-9F3A)'],
  [pro, '"PRO-7K2M-Q4XT-0V8B-9F3A"'],
  [pro, '*PRO-7K2M-Q4XT-0V8B-9F3A*'],
  [pro, '<PRO-7K2M-Q4XT-0V8B-9F3A>'],
  [pro, 'license=PRO-7K2M-Q4XT-0V8B-9F3A&device=4'],
  [pro, 'https://example.com/activate/PRO-7K2M-Q4XT-0V8B-9F3A/now'],
  [pro, 'Key:PRO-7K2M-Q4XT-0V8B-9F3A,5 seats'],
  [pro, '{"license_key":"PRO-7K2M-Q4XT-0V8B-9F3A"}'],
  [pro, '[2026-11-24 10:12] ERROR 302 key=PRO-7K2M-Q4XT-0V8B-9F3A limit reached'],
  [pro, 'pro-7k2m-q4xt-0v8b-9f3a'],
  [pro, 'Pro-7k2m-q4xt-0v8b-9f3a'],
  [pro, 'the key pro-7K2m-Q4xt-0v8B-9f3a you sent'],
  [pro, 'PRO 7K2M Q4XT 0V8B 9F3A'],
  [pro, 'PRO  7K2M  Q4XT  0V8B  9F3A'],
  [pro, 'pro 7k2m q4xt 0v8b 9f3a'.toUpperCase()],
  [pro, 'PRO7K2MQ4XT0V8B9F3A'],
  [pro, 'pro7k2mq4xt0v8b9f3a'],
  [pro, 'PRO-7K2MQ4XT0V8B9F3A'],
  [pro, 'PRO7K2M-Q4XT-0V8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT0V8B-9F3A'],
  [pro, 'PRO - 7K2M - Q4XT - 0V8B - 9F3A'],
  [pro, 'PRO–7K2M–Q4XT–0V8B–9F3A'],
  [pro, 'PRO—7K2M—Q4XT—0V8B—9F3A'],
  [pro, 'PRO‑7K2M‑Q4XT‑0V8B‑9F3A'],
  [pro, 'PRO_7K2M_Q4XT_0V8B_9F3A'],
  [pro, 'PRO.7K2M.Q4XT.0V8B.9F3A'],
  [pro, 'PRO/7K2M/Q4XT/0V8B/9F3A'],
  [pro, 'PRO-7K2M-Q4XT-\n0V8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT\n-0V8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-\r\n0V8B-9F3A'],
  [pro, 'PRO-\n7K2M-Q4XT-0V8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-0V8B-\n9F3A'],
  [pro, 'PRO-7K2M-Q4XT-0V\n8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-0V=\n8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-0V8B-9F\n3A'],
  [pro, '> my key is PRO-7K2M-Q4XT-\n> 0V8B-9F3A'],
  [pro, '>> PRO-7K2M-\n>> Q4XT-0V8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-   \n   0V8B-9F3A'],
  [pro, 'PRO-7K2M-\nQ4XT-\n0V8B-\n9F3A'],
  [pro, 'PRO-7K2M-Q4XT-OV8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-0V8B-9F3A-does not start'],
  [pro, 'Lizenz: PRO-7K2M-Q4XT-0V8B-9F3A – läuft ab'],
  [pro, 'Clé PRO-7K2M-Q4XT-0V8B-9F3A; merci'],
  [pro, 'PRO\u00a07K2M\u00a0Q4XT\u00a00V8B\u00a09F3A'],
  [pro, 'PRO-7K\u200b2M-Q4XT-0V8B-9F3A'],
  [pro, 'PRO-7K2M-Q4XT-0V8B-9F3A\tPRO-7K2M-Q4XT-0V8B-9F3A'],
  [studio, 'Studio: STU-2B4D-6F8H-JKMN-P0Q1'],
  [studio, 'stu 2b4d 6f8h jkmn p0q1'.toUpperCase()],
  [studio, 'stu-2b4d-6f8h-jkmn-poq1'],
  [studio, 'STU-2B4D-6F8H-JKMN-POQI'],
  [studio, 'STU-2B4D-6F8H-JKMN-P0Ql'],
  [studio, 'not PRO but STU-2B4D-6F8H-JKMN-P0Q1'],
  [studio, '😀 STU-2B4D-6F8H-JKMN-P0Q1 😀'],
  [uuid, uuid],
  [uuid, `License ${uuid.toUpperCase()}`],
  [uuid, `{${uuid}}`],
  [uuid, uuid.replaceAll('-', '')],
  [uuid, '9b2f6c1e-4d3a-4f7b-\n8a6e-1c2d3e4f5a6b'],
  [uuid, '9b2f6c1e-4d3a-4f7b-8a6e-1c2d3e\n4f5a6b'],
  [uuid, `urn:uuid:${uuid}`],
  [uuid, '> 9b2f6c1e-4d3a-\n> 4f7b-8a6e-1c2d3e4f5a6b'],
  [old, `Old one: ${old}`],
  [old, `${old}.`],
  [old.toLowerCase(), old.toLowerCase()],
  [signed, signed],
  [signed, `Our key:\n${signed}\nThanks`],
  [signed, `Our key:\n\n${inLines(signed, 76)}\n\nThanks`],
  [signed, `> ${inLines(signed, 60).replaceAll('\n', '\n> ')}\n`],
]

const words = 'Pro also does that well|pro this been done when you|the pro that they have been using|Pro 2024 beta with that'.split('|')
const nothing: readonly string[] = [
  ...words,
  'pro version is not working',
  'The Pro plan we have does what we need.',
  'PRO',
  'PRO-',
  'PRO-1234',
  'PRO-7K2M',
  'PRO-7K2M-Q4XT',
  'PRO-7K2M-Q4XT-0V8B',
  'PRO-7K2M-Q4XT-0V8B-9F3',
  'PRO-7K2M-Q4XT-0V8B-9F3AB',
  'XPRO-7K2M-Q4XT-0V8B-9F3A',
  'PRO-7K2M-Q4XU-0V8B-9F3A',
  'PRO-****-9F3A',
  'PRO-XXXX-…-9F3A',
  'BAS-7K2M-Q4XT-0V8B-9F3A',
  '7K2M-Q4XT-0V8B-9F3A',
  'PRO 4111 1111 1111 1111',
  'PRO-4111-1111-1111-1111',
  'PRO1234567890123456',
  'PRO 2024 2025 2026 2027',
  'order PRO-2026-000123',
  'Order number 4500012345',
  'Order #88412, invoice 2291',
  'Invoice INV-2026-11-0042',
  'RE-2026-1042-7781-4410',
  'PO 4711-0815-1234-5678',
  'SKU CP-8821-DE-2026',
  'Customer 100-200-3000',
  'Booking ABC123',
  'IBAN DE89 3704 0044 0532 0130 00',
  'IBAN PL61109010140000071219812874',
  'BIC COBADEFFXXX',
  'VAT DE123456789',
  'card 4111 1111 1111 1111',
  'card 5500-0000-0000-0004',
  '+49 30 1234 5678',
  '+1 (555) 010-4477',
  '0049-30-12345678',
  'tel. 12345678 1234 1234 1234 1234567890',
  'fax 030/1234567-89',
  '2026-11-24T10:12:33.123Z',
  '2026-11-24 10:12:33',
  '24.11.2026',
  'Mon, 23 Nov 2026 16:42:11 +0100',
  '192.168.100.200',
  '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  '00:1A:2B:3C:4D:5E',
  '00-1A-2B-3C-4D-5E',
  'hardware id 9c1f44d2a40e',
  'commit 8964a43',
  'commit 30bcd08e8c4f1c2b9a7d6e5f4a3b2c1d0e9f8a7b',
  'index 7dd532a..402b103 100644',
  'Merge 5bf2234aa08bc038933abe69bda553d28799b26ed5e into main',
  'md5 d41d8cd98f00b204e9800998ecf8427e',
  'sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  'etag "33a64df551425fcc55e4d42a148795d9f25f89d4"',
  'request 0197a8c0-7d11-7c4e-9b61-6a5e1f0d2c3b',
  'device {6F9619FF-8B86-D011-B42D-00CF4FC964FF}',
  'X-Request-Id: 550e8400-e29b-41d4-a716-446655440000',
  'Message-ID: <CAF8qwaBx+3kPq=Zf7yXoK2m9@mail.example.com>',
  'CLSID 00000000-0000-0000-0000-000000000000',
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  'Authorization: Bearer kd_live_9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d',
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7vbqajDhA ada@desk',
  '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYD\n-----END CERTIFICATE-----',
  'boundary="----=_Part_1234_567890.1732442531"',
  'https://example.com/?utm_source=pro-mail-2026-november&id=4711',
  'https://example.com/products/pro-7-advanced-manual.pdf',
  'C:\\Program Files\\Contour Pro\\8.2.1\\contour.exe',
  '/usr/lib/contour-pro/8.2.1/libcore.so.4',
  'Contour Pro 8.2.1 (build 20261104)',
  'Windows 10 22H2 19045.5131',
  'NVIDIA driver 566.14, GPU 10DE-2684-889A-1043',
  'Serial S/N 5CD1234ABC',
  'S/N PF2X-9K1L-77',
  'TICK-1284',
  'RMA 0042-AA17',
  'Tracking 1Z999AA10123456784',
  'Tracking JJD000390007771234567',
  'ISBN 978-3-16-148410-0',
  'EAN 4006381333931',
  'Error 0x80070005 at 0x00007FFA1B2C3D4E',
  'GUID-like 1234-5678-90AB-CDEF',
  'A1B2C-3D4E5-F6A7B',
  'A1B2C-3D4E5-F6A7B-8C9D0-1E2F3',
  'G1B2C-3D4E5-F6A7B-8C9D0',
  'color #A1B2C3',
  'voucher XMAS-2026-PRO',
  'PROMO-2026-ABCD-EFGH',
  'PRODUCT 1234 5678 9012 3456',
  'PROFESSIONAL 7K2M Q4XT 0V8B 9F3A',
  'profil 1234 abcd 5678 efgh',
  'stu 10 am till 4 pm',
  'Stu said that they will call',
  'STU-DENT-DISC-OUNT-CODE',
  '',
  '   \n\n  ',
]

const certain = (text: string) => findKeys(text, shapes).filter(({ isCertain }) => isCertain)

test('there are texts enough to tell', () => {
  expect(new Set([...withKey.map(([, text]) => text), ...nothing]).size).toBeGreaterThanOrEqual(150)
})

describe('a key in a text', () => {
  test.each(withKey)('%s is found in %j', (key, text) => {
    const found = findKeys(text, shapes)
    expect([...new Set(found.map((one) => one.key))]).toEqual([key])
    for (const { start, length } of found) expect(text.slice(start, start + length)).toMatch(/^[A-Za-z0-9][\s\S]*[A-Za-z0-9=]$/)
  })

  test('is said to be one, and none of what else people write', () => {
    const missed = withKey.filter(([key, text]) => key !== uuid && certain(text).length === 0).map(([, text]) => text)
    const mistaken = nothing.filter((text) => certain(text).length > 0)
    expect({ missed, mistaken }).toEqual({ missed: [], mistaken: [] })
  })

  test('is one of at most twenty, those first that are certain', () => {
    const ids = Array.from({ length: 60 }, (_, n) => uuid.replace('9b2f', String(1000 + n))).join('\n')
    const found = findKeys(`${ids}\n${pro}`, shapes)
    expect(found).toHaveLength(20)
    expect(found[0]?.key).toBe(pro)
  })

  test('is looked for in a megabyte within a moment, whatever stands there', () => {
    const started = process.cpuUsage().user
    for (const part of ['PRO-', 'PRO \n> ', 'a1b2-', '7K2M', 'PRO7K2M Q4XT ', 'key/', 'A1B2C-3D4E5-', '\n', ' ']) {
      findKeys(part.repeat(Math.ceil(1_000_000 / part.length)), shapes)
    }
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(12_000)
  })

  test('of a pattern that never ends is not found, and nobody waits for it', () => {
    expect(findKeys(`${'a'.repeat(200)}!`, [{ code: 'BAD', pattern: '(a+)+b' }])).toEqual([])
  })
})

test('whoever reads elsewhere sees keys masked', () => {
  expect(maskKeys(`My key pro7k2mq4xt0v8b9f3a, not ${uuid}, and STU-2B4D-6F8H-\nJKMN-P0Q1.`, shapes)).toBe(
    `My key PRO-****-9F3A, not ${uuid}, and STU-****-P0Q1.`,
  )
})
