import { answers, asks, invoice, notes, promises, type Scenario, screenshot } from './scenario.ts'

export const billingScenarios: readonly Scenario[] = [
  {
    key: 'vat-number',
    category: 'billing',
    priority: 'normal',
    subjects: ['Invoice {invoice} shows the old VAT number', 'Wrong VAT number on {invoice}', 'Please correct invoice {invoice}'],
    turns: [
      asks(
        `Invoice {invoice} still shows our old VAT number. [Our tax adviser sends it back to us.|We cannot book it like this.] The right one is {vatNumber}. Please send a corrected invoice.`,
        invoice,
      ),
      answers(`You are right, the number was changed in your account after the invoice had been written. I will cancel it and issue a new one.

        May the new one carry today's date, or does it have to stay in the same month?`),
      asks(`[It should stay in the same month, please.|Today's date is fine.]`),
      answers(`Done. The cancellation and the new invoice are attached to this mail, and the new number is used from now on.`, invoice),
      asks(`Both received. [Many thanks.|Our bookkeeping is happy.]`),
    ],
  },
  {
    key: 'duplicate-order',
    category: 'billing',
    priority: 'normal',
    subjects: ['Refund for a duplicate order', 'Charged twice for {product}', 'We ordered {product} twice by mistake'],
    license: { status: 'active' },
    turns: [
      asks(
        `[My colleague and I both ordered|The order page hung, so I ordered] {product} [on the same day|twice], and our card was charged twice: 2 × {amount}. Please refund one of them. Order numbers {order} and {secondOrder}.`,
      ),
      answers(
        `I see both orders and only one of the keys was ever used. I am refunding {secondOrder}: {amount} go back to the card you paid with, the bank needs 3 to 5 working days.`,
      ),
      asks(`[The money has arrived.|It is on the statement today.] Thank you!`),
    ],
  },
  {
    key: 'seat-count',
    category: 'billing',
    priority: 'normal',
    license: { status: 'active' },
    subjects: ['Wrong seat count on renewal quote', 'Renewal quote has {seats} seats too many', 'Question about our renewal quote'],
    turns: [
      asks(
        `Your renewal quote for {product} lists more seats than we have. [Four people have left since last year.|We gave back two licenses in spring.] We need {seats}. Could you correct it? [The order has to go out this month.|Our budget closes on Friday.]`,
      ),
      answers(
        `The quote was made from last year's number. Here is the corrected one with {seats} seats: {amount} for one year, maintenance included. It is valid for 30 days.`,
        invoice,
      ),
      asks(`Thank you. And would three years be cheaper?`),
      answers(
        `Three years save 12 %. I have put both variants into one document, you can order either by replying to this mail with your order number.`,
      ),
    ],
  },
  {
    key: 'supplier-number',
    category: 'billing',
    priority: 'low',
    subjects: ['Purchase order template needs our supplier number', 'Supplier registration', 'New supplier form for {company}'],
    turns: [
      asks(
        `Our purchasing department asks for a filled supplier form before the next order, [in our portal|as a PDF], including bank details and a certificate of residence.`,
      ),
      promises(
        `No problem. The form goes to our accounting, who fill in the bank details and have it signed. You will have it [by the end of the week|within three working days].`,
      ),
      notes(`{@lead} supplier form again, this time with a certificate of residence. Do we have a current one?`),
      answers(`The signed form and the certificate are in your portal now. Your purchasing department can release the order.`),
    ],
  },
  {
    key: 'wrong-currency',
    category: 'billing',
    priority: 'normal',
    subjects: [
      'Reseller portal shows prices in the wrong currency',
      'Prices in dollars instead of [euros|crowns]',
      'Currency changed in the shop',
    ],
    turns: [
      asks(
        `Since [Monday|the last update] the portal shows our prices in US dollars. We always bought in our own currency and our customers have quotes in it.`,
        screenshot('prices.png', 'Reseller portal', 'Contour Pro, 5 seats', '1,245.00 USD'),
      ),
      answers(
        `The currency follows the country of the account, and yours lost its country when we moved the accounts on Monday. I have set it again. Could you sign out and in, and look once more?`,
      ),
      asks(`[The right currency is back.|Now it is correct.] Will quotes made since Monday be changed too?`),
      answers(`They are corrected as well, at the rate of the day on which they were made. Sorry for the confusion.`),
    ],
  },
  {
    key: 'student-discount',
    category: 'billing',
    priority: 'low',
    writtenBy: 'n.elamrani@student.delftmere.example',
    subjects: ['Student discount, second year', 'Is there a discount for students?', 'Renewing my student license'],
    turns: [
      asks(
        `I am still a student and [my license ends next month|would like to keep Contour Studio]. Do I have to prove it again? I can send my [enrolment certificate|student card].`,
      ),
      answers(
        `Yes, once a year. A photo of the certificate for this term is enough, everything but your name, the university and the date may be covered.`,
      ),
      asks(`Here it is!`, screenshot('certificate.png', 'Enrolment certificate', 'Winter term', 'Faculty of Architecture')),
      answers(`Thank you, your student price is set for another year. Good luck with your studies!`),
    ],
  },
  {
    key: 'contractor-seat',
    category: 'billing',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Second seat for a contractor until March', 'A seat for a few months', 'Short-term license for {product}'],
    turns: [
      asks(
        `We need one more seat of {product} for a contractor, but only [for four months|until the end of March]. Is that possible without a full year?`,
      ),
      answers(
        `It is. A monthly seat costs {monthly} and ends by itself on the date you name. It is added to your license {key}, so the contractor uses the same key.`,
      ),
      asks(`Very good. Please add it from the first of next month. Order number {order}.`),
      answers(`Added. The contractor can activate from the first of the month, and you will see the end date in the portal.`),
    ],
  },
  {
    key: 'card-declined',
    category: 'billing',
    priority: 'high',
    license: { status: 'active' },
    subjects: ['Renewal payment was declined', 'Card declined for {product}', 'Payment failed, license at risk?'],
    turns: [
      asks(
        `I got a mail that our payment for {product} was declined. The card is valid and has [enough limit|been used elsewhere today]. Will our license stop working?`,
      ),
      answers(`No, you have 14 days from the first attempt, nothing stops before that. Your bank answered *authentication required*: it wants you to confirm the payment once in its app.

        Please open *Billing → Pay now* in the portal, the bank will ask you right there.`),
      asks(`[It went through now.|After confirming in the app it worked.]`),
    ],
  },
  {
    key: 'withdrawal',
    category: 'billing',
    priority: 'normal',
    license: { products: ['STU', 'CWP'], status: 'assigned' },
    subjects: ['Refund within 14 days', 'I would like to return {product}', 'Wrong edition bought'],
    turns: [
      asks(
        `I bought {product} [last week|five days ago] and noticed that it does not [read the files of our surveyor|support our theme]. I would like to return it. The key {key} was not activated.`,
      ),
      answers(`As it was not activated, we can take it back in full. I have cancelled the license and refunded {amount}.

        If you like, tell me what was missing, perhaps there is a way.`),
      asks(`Thank you, that was uncomplicated. [The missing format is LandXML 2.0.|It was about the booking calendar of the theme.]`),
      answers(`Good to know. I have passed it on as a wish, and I will write to you when it comes.`),
    ],
  },
]
