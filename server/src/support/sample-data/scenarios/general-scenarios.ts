import { answers, asks, notes, promises, type Scenario, screenshot } from './scenario.ts'

/** Wishes, and everything that is neither a fault nor a license. */
export const generalScenarios: readonly Scenario[] = [
  {
    key: 'dark-mode',
    category: 'feature',
    priority: 'low',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Dark mode for the sheet manager', 'Feature request: dark mode everywhere', 'Sheet manager is too bright'],
    turns: [
      asks(
        `I like the dark mode of {product} a lot, but the sheet manager stays white and blinds me in the evening. Could it follow the same setting?`,
      ),
      answers(
        `You are not the only one: {votes} others have asked for it. I have added your vote. Would a dark *list* be enough for you, or do you mean the previews as well?`,
      ),
      asks(`The list would be enough. Previews should stay as they will be printed.`),
      notes(`Useful answer for the design: list dark, previews as printed. {@lead} please add to the wish.`),
      answers(`Good point, I have written it down like that. It is planned for 9.0, and you will be told when it is ready.`),
    ],
  },
  {
    key: 'lock-layers',
    category: 'feature',
    priority: 'low',
    license: { products: ['PRO'], status: 'active' },
    subjects: ['Feature request: lock layers by role', 'Protect layers from being changed', 'Rights for layers'],
    turns: [
      asks(
        `In our office trainees keep moving things on the structural layers by mistake. It would help if layers could be locked for certain roles, with a password or by group.`,
      ),
      answers(
        `Thank you for the clear description. Roles for layers do not exist yet. What many offices do: keep structural parts in a linked drawing which only engineers may write.`,
      ),
      asks(`We use links already, but it makes the exchange with the structural engineer hard.`),
      promises(`I understand. Our product team is collecting examples for exactly this. May they contact you with two or three questions?`),
      asks(`Of course, gladly.`),
      answers(`Thank you, I have passed on your address. I close this request here; the wish stays open and you will hear about it.`),
    ],
  },
  {
    key: 'expiry-webhook',
    category: 'feature',
    priority: 'normal',
    license: { status: 'active' },
    subjects: ['Webhook when a license is about to expire', 'Notify us before licenses expire', 'API: expiring licenses'],
    turns: [
      asks(
        `We manage licenses for [twelve|thirty] of our customers and would like a webhook some weeks before one expires. Polling the API every night works, but feels wrong.`,
      ),
      answers(
        `A webhook for it is being built. Until then the list can be asked for with \`GET /v1/licenses?expires_before=…\`, which saves you from reading all of them.`,
      ),
      asks(`That filter already helps a lot. Which events will there be?`),
      answers(`30, 14 and 3 days before, and on the day itself. You are on the list for the preview.`),
    ],
  },
  {
    key: 'batch-rename',
    category: 'feature',
    priority: 'low',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Rename many sheets at once', 'Feature request: renumber sheets', 'Numbering of sheets'],
    turns: [
      asks(
        `When a sheet is inserted in the middle, we have to rename [forty|sixty] sheets by hand. A command to renumber would save us hours.`,
      ),
      answers(
        `It exists, though well hidden: select the sheets, press F2, and enter a pattern such as \`A-{n:3}\`. Is that what you are looking for?`,
      ),
      asks(`Incredible. I have used {product} for six years and never knew.`),
    ],
  },
  {
    key: 'delete-account',
    category: 'general',
    priority: 'normal',
    subjects: ['Please delete my account and all data', 'Request under Article 17 GDPR', 'Erase my personal data'],
    turns: [
      asks(
        `Please delete my account and all personal data that you keep about me, and confirm it in writing. [I do not use Contour any more.|I have changed my profession.]`,
      ),
      promises(
        `We will. Invoices have to be kept by law; everything else is erased. Our data protection officer confirms it within 30 days, usually much sooner.`,
      ),
      notes(`{@lead} erasure request, identity is confirmed by the account itself. No open licenses.`),
      answers(
        `Your account, your activations and your usage data have been erased today. What remains are two invoices, until the end of the legal period. Thank you for the years with us.`,
      ),
    ],
  },
  {
    key: 'activation-mail',
    category: 'general',
    priority: 'normal',
    license: { status: 'assigned' },
    subjects: ['Activation e-mail never arrives at {domain}', 'No mail with the license key', 'Confirmation mail does not arrive'],
    turns: [
      asks(
        `We ordered {product} [on Monday|two days ago], but the mail with the key does not arrive at {domain}. The spam folder is empty.`,
      ),
      answers(
        `Your mail server put our mail off each time: *greylisted, try again*. After several attempts it gave up on Tuesday. I have sent it again just now, did it come?`,
      ),
      asks(`[Nothing yet.|Still nothing after an hour.]`),
      answers(
        `Then let us not depend on mail: you can see the key in the portal under *My licenses*. And please ask your provider to accept \`mail.contour.example\`, or the next mails will have the same fate.`,
      ),
      asks(`Found the key in the portal, everything is activated. Our provider has added you to their list.`),
    ],
  },
  {
    key: 'two-screens',
    category: 'general',
    priority: 'low',
    license: { products: ['STU', 'PRO'], status: 'active' },
    subjects: ['Can I use {product} on two screens at once?', 'Second monitor', 'Two windows of one drawing'],
    turns: [
      asks(`Simple question: can I have the plan on one screen and the 3D view on the other?`),
      answers(`You can. Drag the tab of the 3D view out of the window and drop it on the other screen. {product} remembers it.`),
      asks(`[Too easy. Thanks!|Great, I love it.]`),
    ],
  },
  {
    key: 'training',
    category: 'general',
    priority: 'low',
    subjects: ['Do you offer training for newcomers?', 'Training for {seats} people', 'Course in {city}'],
    turns: [
      asks(`We are introducing Contour for {seats} people. Do you offer courses, [here in {city}|online], and in which language?`),
      answers(
        `Both. Online courses of two half-days start every other week; in your office from five people on. They are held in English, German and French. Which version do your people come from?`,
      ),
      asks(`Most come from another program, so from the beginning. In our office would be best.`),
      answers(`Here is our offer with three possible dates. The first is held by a trainer who made the same change in her own office.`),
      asks(`The second date is perfect. Please book it, order number {order}.`),
      answers(`Booked. Two weeks before you will get a list of what to prepare: mainly, one drawing of your own for each participant.`),
    ],
  },
  {
    key: 'security-questions',
    category: 'general',
    priority: 'normal',
    subjects: ['Security questionnaire for {company}', 'Data processing agreement', 'Questions of our security officer'],
    turns: [
      asks(
        `Before we renew, our security officer needs answers to [a questionnaire of 42 questions|some questions about where data is kept], and a signed data processing agreement.`,
      ),
      promises(
        `You can have both. The agreement is ready to be signed in the portal under *Company → Documents*. I hand the questionnaire to the colleague who looks after it.`,
      ),
      notes(`{@lead} questionnaire, 42 questions, mostly those of our standard answers. Needed before the renewal.`),
      answers(
        `The answered questionnaire is in the same folder. Questions 17 and 31 depend on whether you use the cloud license; I have described both.`,
      ),
      asks(`Our officer is content. You can send us the renewal.`),
    ],
  },
  {
    key: 'which-edition',
    category: 'general',
    priority: 'normal',
    subjects: ['Which edition for five people?', 'Difference between Contour Pro and Studio', 'Advice before buying'],
    turns: [
      asks(
        `We are [five architects|a small survey office] in {city} and not sure whether we need Contour Pro or Studio. We draw plans, read point clouds now and then, and exchange DWG with engineers.`,
      ),
      answers(
        `For plans and DWG, Studio is enough. Point clouds need Pro. As the places of one license can be shared, many offices of your size take four Studio and one Pro. How often do you work with point clouds?`,
      ),
      asks(`Perhaps twice a month, always the same colleague.`),
      answers(
        `Then four Studio and one Pro it is. I have made an offer of {amount} per year and a trial for each of you, so that you can check before you decide.`,
      ),
    ],
  },
  {
    key: 'sign-in-portal',
    category: 'general',
    priority: 'normal',
    subjects: ['Cannot sign in to the portal', 'Portal link does not work', 'Sign-in link has expired'],
    turns: [
      asks(
        `The link in your sign-in mail says that it has expired, although I click on it at once. [Third attempt today.|It worked last month.]`,
        screenshot('link.png', 'Customer portal', 'This link was used already,', 'or is too old.'),
      ),
      answers(
        `Probably your mail protection opens each link before you do, and it works only once. Please use *Enter a code instead* on the sign-in page: the mail has a code of six digits as well.`,
      ),
      asks(`With the code I get in. Thank you.`),
    ],
  },
]
