import { answers, asks, log, notes, pasted, promises, type Scenario, screenshot } from './scenario.ts'

/** The license server, and the plug-in for WordPress. */
export const serverScenarios: readonly Scenario[] = [
  {
    key: 'server-down',
    category: 'technical',
    priority: 'critical',
    license: { products: ['SRV'], status: 'active' },
    subjects: ['License server down, {seats} people cannot work', 'License server does not start', 'No seats: license server unreachable'],
    turns: [
      asks(
        `Our license server does not start any more after [the Windows updates of tonight|a restart]. {seats} people are waiting. Version {version}, {serverOs}.`,
        log(
          'server.log',
          'starting license server {version}',
          'listening on 0.0.0.0:7443',
          'ERROR cannot read store: checksum mismatch in segment 41',
          'ERROR giving up',
        ),
      ),
      promises(
        `I see, the store was cut off in the middle of a write. Start the server with \`--repair\`: it goes back to the last complete entry, seats taken since then are asked for again. I stay here until it runs.`,
      ),
      asks(`It runs! The first clients have their seats back.`),
      notes(`Store cut off by a forced restart. {@developer} should the service not stop cleanly when Windows shuts down?`),
      answers(
        `Good. To make sure it does not happen again, please set the service to *delayed stop* (60 seconds), so that the updates do not kill it. All well since then?`,
      ),
      asks(`Two days without trouble, thank you for the fast help.`),
    ],
  },
  {
    key: 'server-certificate',
    category: 'technical',
    priority: 'high',
    license: { products: ['SRV'], status: 'active' },
    subjects: [
      'License server: certificate expires on {soon}',
      'Clients do not trust the license server',
      'Certificate of the license server',
    ],
    turns: [
      asks(
        `The license server warns that its certificate expires [in a few days|next week]. How do we renew it without interrupting {limit} seats?`,
      ),
      answers(
        `Without an interruption: put the new certificate next to the old one as \`server.next.pem\` and run \`contour-server reload\`. It is used for new connections, running seats keep the old one until they end.`,
      ),
      asks(`Done. Clients from the [Lyon|Gdańsk] office say that they do not trust it, all others do.`),
      answers(`They miss the intermediate certificate. Please append it to the same file, after your own, and reload once more.`),
      asks(`That was the missing piece.`),
    ],
  },
  {
    key: 'seat-report',
    category: 'technical',
    priority: 'low',
    license: { products: ['SRV'], status: 'active' },
    subjects: ['Usage report counts seats twice', 'More seats used than we own?', 'Numbers in the usage report'],
    turns: [
      asks(`The monthly usage report shows a peak of more seats than our {limit}. Is somebody using more than we paid for?`),
      answers(`No, the server never gives out more than {limit}. The report counts a seat twice when the same person moves it to another machine within five minutes.

        The column *Concurrent* in the detailed report has the true number.`),
      asks(`I see. [Could the summary use that column?|Then our numbers are fine.]`),
      answers(`From 8.3 on it will. I have noted your vote.`),
    ],
  },
  {
    key: 'block-editor',
    category: 'technical',
    priority: 'high',
    license: { products: ['CWP'], status: 'active' },
    subjects: [
      'Plug-in update breaks the block editor on WordPress 6.8',
      'White page in the editor since the update',
      'Block editor does not load with {product}',
    ],
    turns: [
      asks(
        `Since the update of {product} to {pluginVersion} the block editor on {site} stays white. With the plug-in switched off it works. The browser console says:`,
        pasted('console.png', '{site}/wp-admin', 'Uncaught TypeError:', 'wp.blockEditor.useSettings', 'is not a function'),
      ),
      answers(`Thank you, that helps. Which theme do you use, and is the plug-in *Classic Widgets* active? We see it in that combination.`),
      asks(`Theme *Twenty Twenty-Five*, and yes, *Classic Widgets* is active.`),
      notes(`{@developer} useSettings missing when Classic Widgets loads the old editor package first. Third report.`),
      answers(
        `Confirmed. Version {nextPluginVersion} is out since an hour and brings its own copy of that function. You will find it under *Updates* in your dashboard.`,
      ),
      asks(`The editor is back on all [three|five] sites. [Thanks!|Great.]`),
    ],
  },
  {
    key: 'license-check-load',
    category: 'technical',
    priority: 'normal',
    license: { products: ['CWP'], status: 'active' },
    subjects: ['License check runs on every page load', '{product} makes our site slow', 'Plug-in calls your server 20 000 times a day'],
    turns: [
      asks(
        `Our host complains about outgoing requests: {product} on {site} checks its license on every page load, about 20 000 times a day.`,
      ),
      answers(
        `It should be once in 12 hours. The answer is kept as a WordPress *transient*; with some object caches those vanish at once. Do you use Redis or Memcached?`,
      ),
      asks(`Redis, with a memory limit of 32 MB. I suppose it throws out everything.`),
      answers(
        `That is it. Add \`define('CONTOUR_LICENSE_STORE', 'option');\` to \`wp-config.php\`, then the answer is kept in the database.`,
      ),
      asks(`Two requests since yesterday. [Solved.|The host is happy.]`),
    ],
  },
  {
    key: 'domain-move',
    category: 'license',
    priority: 'normal',
    license: { products: ['CWP'], status: 'active' },
    subjects: ['Site moved to a new domain', 'License belongs to the old domain', 'Activate {product} on the new domain'],
    turns: [
      asks(
        `We moved from {site} to a new domain and {product} says that the license is used elsewhere. [The old domain only forwards now.|The old site is switched off.] Key: {key}`,
      ),
      answers(
        `I have released {site}. Please press *Activate* in the settings of the plug-in on the new domain. Staging copies whose name begins with \`staging.\` or \`dev.\` do not count, by the way.`,
      ),
      asks(`[Activated.|Worked at once.] Good to know about the staging copies.`),
    ],
  },
  {
    key: 'php-notice',
    category: 'technical',
    priority: 'low',
    license: { products: ['CWP'], status: 'active' },
    subjects: ['Deprecated notice with PHP 8.4', 'PHP warnings in the log', 'Log fills up with notices'],
    turns: [
      asks(
        `With PHP 8.4 the log of {site} fills with notices from {product}.`,
        log(
          'php-error.log',
          'PHP Deprecated: Contour\\Plan::render(): Implicitly marking parameter $options as nullable',
          '  in wp-content/plugins/contour/src/Plan.php on line 212',
        ),
      ),
      answers(
        `Harmless, but ugly. It is fixed in {nextPluginVersion}. If you cannot update now, exclude the folder of the plug-in from your log.`,
      ),
      asks(`Updated, log is quiet.`),
    ],
  },
  {
    key: 'plan-embed',
    category: 'technical',
    priority: 'normal',
    license: { products: ['CWP'], status: 'active' },
    subjects: ['Plans do not show on iPhones', 'Embedded plan is blank on mobile', 'Zoom does not work on phones'],
    turns: [
      asks(
        `Visitors with an iPhone see a grey box instead of the plan on {site}. On Android and on computers everything is fine.`,
        screenshot('iphone.png', '{site}', 'Ground floor', '(grey box)'),
      ),
      answers(
        `iPhones refuse images of more than 16 megapixels. Your plan has 40. In *Media → Contour* choose *Make tiles*, then each phone loads only what it shows.`,
      ),
      asks(`With tiles it works and loads much faster. Can this be the default for new plans?`),
      answers(`Yes, under *Settings → Contour → New plans*. I wish you many visitors.`),
    ],
  },
]
