import { answers, asks, log, notes, pasted, promises, type Scenario, screenshot } from './scenario.ts'

/** Around the program: machines, fonts, sign-in, networks. */
export const installationScenarios: readonly Scenario[] = [
  {
    key: 'black-viewport',
    category: 'technical',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Black viewport after graphics driver update', '3D view stays black', 'Nothing to see in 3D since yesterday'],
    turns: [
      asks(
        `Since the last update of the graphics driver the 3D view is black, menus and 2D are fine. {machine}, {os}.`,
        pasted('black.png', '{product} 3D', '', 'Renderer: hardware'),
      ),
      answers(
        `We know of this with driver versions 566.03 to 566.14. Please set *Options → Display → Renderer* to *Compatible* for now, or go back to 565.90. Which version do you have?`,
      ),
      asks(`566.14. With *Compatible* I can work, it is only a little slower.`),
      answers(`Good. The maker has confirmed the fault; 566.36 works. After updating you can set the renderer back.`),
    ],
  },
  {
    key: 'alpine-build',
    category: 'technical',
    priority: 'normal',
    license: { products: ['SRV'], status: 'active' },
    subjects: ['Command line build hangs on Alpine images', 'contour-cli never ends in our pipeline', 'Build hangs without output'],
    turns: [
      asks(
        `\`contour-cli export\` hangs at once in our build, without output and without load. The image is based on Alpine. The same command works on Debian.`,
        log(
          'job.log',
          '+ contour-cli export --sheets all plan.ctr',
          'license: {machine}, seat 3',
          '(no output for 58 minutes)',
          'ERROR job was cancelled after 1 h',
        ),
      ),
      promises(
        `I could reproduce it: it waits in the name resolution of musl. I have asked our developers whether there is a setting for it.`,
      ),
      notes(`{@developer} hangs in getaddrinfo on musl when the resolver has two search domains. Could we ship a static build?`),
      answers(
        `Until we have our own build for Alpine: add \`RES_OPTIONS="single-request"\` to the job, or use the \`-slim\` image, which is only 30 MB larger. Does one of them work for you?`,
      ),
      asks(`The slim image works, we stay with it.`),
    ],
  },
  {
    key: 'missing-umlauts',
    category: 'technical',
    priority: 'low',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Umlauts missing in exported PDF', 'Special characters become boxes in PDF', 'Wrong characters in the title block'],
    turns: [
      asks(
        `In exported PDF files [ä, ö and ü|Polish letters|the letters å and ø] in the title block become boxes. On screen they are right.`,
        screenshot('title-block.png', 'Sheet A-101', 'Grundriss Geb\u25a1ude S\u25a1d'),
      ),
      answers(
        `The font of the title block has no such letters, and on screen another one steps in. Please choose *Contour Sans* in the template, or tick *Embed all fonts* when exporting.`,
      ),
      asks(`*Embed all fonts* does it. [Why is it not the default?|Thank you!]`),
      answers(`It makes files larger, so it was left off long ago. From version 9 on it will be the default.`),
    ],
  },
  {
    key: 'saml-attribute',
    category: 'technical',
    priority: 'normal',
    license: { products: ['SRV'], status: 'active' },
    subjects: [
      'SSO: SAML assertion has no email attribute',
      'Single sign-on fails for new colleagues',
      'SAML sign-in ends with "no email"',
    ],
    turns: [
      asks(
        `We set up single sign-on for the portal. Signing in ends with "The assertion has no email attribute". Our identity provider sends \`mail\`, I attach what it sends.`,
        log(
          'assertion.txt',
          'NameID        persistent',
          'mail          p.*****@{domain}',
          'givenName     P*****',
          'groups        contour-users, cad',
        ),
      ),
      answers(
        `We look for \`email\` or its URN. You can map it yourself: *Settings → Single sign-on → Attributes*, and enter \`mail\` as the name. No restart is needed.`,
      ),
      asks(
        `[Sign-in works for me now, but two new colleagues get "unknown account".|Works. Next question: can groups decide who gets a seat?]`,
      ),
      answers(
        `That is the next switch on the same page: *Create accounts* and *Groups give seats*. New people get a seat with their first sign-in if they are in the group you name.`,
      ),
      asks(`Set, and everybody is in. Thanks.`),
    ],
  },
  {
    key: 'telemetry',
    category: 'technical',
    priority: 'low',
    license: { status: 'active' },
    subjects: ['Telemetry stays on after I switch it off', 'Switching off usage data', 'What does {product} send home?'],
    turns: [
      asks(
        `I switched off usage data in {product}, but our firewall still sees connections to \`telemetry.contour.example\` [every hour|at each start]. What is being sent?`,
      ),
      answers(`What you see is the check for updates, which used the same name until 8.2. It sends the version and nothing else. The usage data itself is off.

        If you want no connection at all, set \`updates.check = false\` in \`office.toml\`.`),
      asks(`With this setting it is silent. [Please use another name for it.|Good.]`),
    ],
  },
]
