import { answers, asks, invoice, log, notes, promises, type Scenario, screenshot } from './scenario.ts'

export const licenseScenarios: readonly Scenario[] = [
  {
    key: 'expired-license',
    category: 'license',
    priority: 'high',
    license: { status: 'expired' },
    subjects: [
      '{product} says the license has expired',
      'License expired, but we paid',
      'Expired since {expiredOn}: can we work until the renewal?',
    ],
    turns: [
      asks(
        `{product} [only opens drawings for reading now|does not let us save any more]: "Your license has expired". [Our renewal was ordered two weeks ago.|Nobody here got a reminder.] The key is {key}.

        We have a deadline on Friday, is there any way to keep working?`,
        screenshot('expired.png', '{product} {version}', 'Your license has expired.', 'Drawings open for reading only.'),
      ),
      answers(`The license ran out on {expiredOn}. [I can see the order, it waits for the payment.|The reminder went to an address that does not exist any more.]

        So that your deadline is safe I can give you 14 days now. Shall the renewal be for one year, as before?`),
      asks(`Yes, one year as before, {seats} seats. Please send the invoice to [accounting|our bookkeeping] as well.`),
      answers(`Done: {product} works again until the renewal is booked, just restart it. The invoice is on its way to both addresses.`),
      asks(`[We are working again. That was quick, thank you.|All good, thanks for the extra days!]`),
    ],
  },
  {
    key: 'suspended-license',
    category: 'license',
    priority: 'high',
    license: { status: 'suspended' },
    subjects: ['{product} was suspended without notice', 'License suspended', 'Why is our license suspended?'],
    turns: [
      asks(
        `{product} shows "This license is suspended" on all machines. [We have no open invoice that we know of.|We did nothing unusual.] Key {key}. Please explain.`,
      ),
      promises(
        `I understand that this is a surprise. The suspension was set by our accounting because of an unpaid invoice, {invoice}. I am asking them what has happened and will come back to you today.`,
      ),
      notes(`{@lead} suspended for {invoice}, but the customer says it is paid. Can you ask accounting to check the bank account by hand?`),
      asks(
        `We paid {invoice} on {paidOn}, I attach the bank's confirmation. The reference was the order number instead of the invoice number, perhaps that is why.`,
        invoice,
      ),
      answers(
        `That is exactly why: the payment could not be matched. It is booked now and your license will be active again as soon as accounting has closed the case, at the latest tomorrow morning. I apologise for the trouble.`,
      ),
    ],
  },
  {
    key: 'floating-seats',
    category: 'license',
    priority: 'high',
    license: { products: ['SRV'], status: 'active' },
    subjects: [
      'Floating seats are not returned after a crash',
      'License server keeps seats of crashed clients',
      'Floating licenses stay taken',
    ],
    turns: [
      asks(
        `When {product} clients crash, their seats stay taken until we restart the license server. [This morning 9 of {limit} seats belonged to nobody.|By noon nobody gets a seat any more.]

        The server is version {version} on {serverOs}. Log attached.`,
        log(
          'license-server.log',
          '06:12:04 seat 14 taken by {machine}',
          '06:58:31 heartbeat missed: {machine} (1)',
          '07:03:31 heartbeat missed: {machine} (2)',
          '07:08:31 heartbeat missed: {machine} (3)',
          '07:08:31 WARN  seat 14 not released: pool is locked by a report',
        ),
      ),
      answers(`Thank you for the log, the last line is the interesting one. The nightly usage report holds the pool, and a seat that should be released in that time is forgotten.

        As a workaround, please set \`report.schedule = off\` in \`server.toml\` and restart the server once. Does that keep the seats free until tomorrow?`),
      asks(`Since the report is off, all seats come back after 15 minutes, as they should. But we need the report for our departments.`),
      notes(
        `{@developer} reproducible with 8.2.0: report running + three missed heartbeats = seat lost. Customer waits for a fix, workaround is in place.`,
      ),
      promises(
        `Good. It is a mistake of ours and I have handed it to our developers with your log. I will write as soon as there is a version that has both.`,
      ),
      asks(`Any news? [Our controller asks for the report of last month.|The end of the month comes closer.]`),
      answers(
        `Yes: version 8.2.3 of the server was released today and releases seats while a report runs. You can switch the report on again after the update.`,
      ),
      asks(`Updated, report runs, seats come back. [Well done.|Thank you!]`),
    ],
  },
  {
    key: 'dongle',
    category: 'license',
    priority: 'high',
    license: { products: ['PRO'], status: 'active' },
    subjects: ['Dongle and cloud license on the same machine', '{product} prefers the dongle over the license', 'Old dongle, new license'],
    turns: [
      asks(
        `We still have two dongles from version 7 next to the new license ({key}). When a dongle is plugged in, {product} starts as version 7 with the old feature set. [Pulling it out is no solution, another program needs it.|The dongle has to stay for our old projects.]`,
      ),
      answers(`{product} looks for a dongle first. You can turn the order around: set the variable \`CONTOUR_LICENSE_ORDER=cloud,dongle\` for the users of that machine.

        Do you need version 7 on the same machine as well? Then there is a little more to do.`),
      asks(`Yes, for [three|two] old projects that must not be converted.`),
      answers(
        `Then leave the variable unset for everybody and start the new version with \`contour.exe --license cloud\`, for example from its shortcut. Version 7 keeps using the dongle.`,
      ),
      asks(`That works nicely. [Could be mentioned in the manual.|Thanks for thinking along.]`),
    ],
  },
  {
    key: 'trial-extension',
    category: 'license',
    priority: 'low',
    license: { products: ['PRO', 'STU', 'CWP'], status: 'assigned' },
    subjects: ['Can the trial be extended?', 'Trial of {product} ends tomorrow', 'More time to evaluate {product}'],
    turns: [
      asks(
        `We are evaluating {product} for {seats} people and the trial ends [tomorrow|on Friday]. [The colleague who decides is on leave until next week.|We lost a week to an IT migration.] Could we get another two weeks?`,
      ),
      answers(`Gladly. I have extended your trial by 14 days, it is valid for the same key.

        If it helps your decision: shall one of us show you the sheet manager and batch export in half an hour?`),
      asks(`[A demonstration would be great, Thursday after 14:00 if possible.|Thank you, we manage on our own for now.]`),
      answers(`Noted. You will get [an invitation from my colleague|a short summary of what to look at] today. Enjoy the extra days.`),
    ],
  },
  {
    key: 'company-transfer',
    category: 'license',
    priority: 'normal',
    license: { status: 'active' },
    subjects: [
      'Transfer licenses to our new company name',
      'Company was renamed: licenses and invoices',
      'Our office merged, please move the licenses',
    ],
    turns: [
      asks(
        `{company} [was renamed|merged with another office] at the beginning of the month. Please move our licenses and the address on future invoices to the new name. [The contact stays the same.|I remain your contact.] One of the keys is {key}.`,
      ),
      answers(
        `Congratulations on the change. For a transfer I need one page from you: old and new name, VAT number, and a signature of somebody who may sign for the old company. A scan is enough.`,
      ),
      asks(`Here it is, signed by our managing director.`, invoice),
      notes(`Form is complete. {@lead} the transfer needs your approval because the VAT number changes country.`),
      answers(
        `All licenses are transferred. Keys and activations stay as they are, nothing has to be entered again. The next invoice carries the new name.`,
      ),
    ],
  },
  {
    key: 'revoked-license',
    category: 'license',
    priority: 'normal',
    license: { status: 'revoked' },
    subjects: ['License shows as revoked', '{product}: "This license was revoked"', 'Key from a marketplace was revoked'],
    turns: [
      asks(
        `I bought {product} on [a marketplace|an auction site] and it worked for two months. Now it says that the license was revoked. The key is {key}. What can I do?`,
      ),
      answers(`I am sorry, but this key was bought with a stolen card and the payment was taken back, so we had to revoke it. We do not sell through marketplaces, and a key that was revoked cannot be activated again.

        The marketplace should refund you: send them this message. If you like, I can offer you the edition for newcomers at half the price.`),
      asks(`That is disappointing, but thank you for the clear answer. [I take the offer.|I will ask for my money back first.]`),
      answers(`A link with your personal price is in a separate mail, it is valid for 30 days. Your drawings open without changes.`),
    ],
  },
  {
    key: 'limit-on-some-machines',
    category: 'license',
    priority: 'high',
    license: { products: ['PRO', 'STU'], status: 'active', isFull: true },
    subjects: ['Activation limit reached on 2 of our machines', 'Two machines too many', 'Please raise our activation limit'],
    turns: [
      asks(
        `[Two|Three] of our machines cannot activate {product}, the limit of {limit} is reached. We have [new colleagues|trainees] since Monday. Can the limit of {key} be raised, and what does it cost?`,
      ),
      answers(
        `It can. Up to the double of what you have, the price per place stays the same, counted to the day until your renewal. How many more do you need?`,
      ),
      asks(`Two more, please. Our order number for the invoice is {order}.`),
      answers(`Your license has two more places now. The invoice with order number {order} will follow by mail today.`),
      asks(`[Both machines are activated. Thank you.|Works.]`),
    ],
  },
]
