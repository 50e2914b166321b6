export interface Invoice {
  readonly number: string
  readonly customer: string
  readonly date: string
}

/** One page with an invoice on it, as a PDF file (ISO 32000-1). */
export function invoiceOf({ number, customer, date }: Invoice): Buffer {
  const texts: readonly [x: number, y: number, size: number, text: string][] = [
    [56, 780, 18, 'Contour Software'],
    [56, 724, 11, customer],
    [56, 660, 14, `Invoice ${number}`],
    [56, 640, 10, `Date: ${date}`],
    [56, 596, 10, 'Contour Pro, renewal for one year'],
    [420, 596, 10, '1,245.00 EUR'],
    [56, 576, 10, 'Maintenance and support'],
    [420, 576, 10, '186.00 EUR'],
    [56, 544, 11, 'Total'],
    [420, 544, 11, '1,431.00 EUR'],
    [56, 60, 8, 'This is a sample. No such invoice was ever written.'],
  ]
  const content = texts.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${pdfText(text)}) Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]

  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(file, 'latin1')
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = Buffer.byteLength(file, 'latin1')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

// What Latin 1 does not have loses its accent.
function pdfText(text: string): string {
  return [...text]
    .map((sign) => ((sign.codePointAt(0) ?? 0) < 256 ? sign : sign.normalize('NFKD').replace(/[^\x20-\x7e]/g, '') || '?'))
    .join('')
    .replace(/[\\()]/g, '\\$&')
}
