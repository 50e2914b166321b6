import { answers, asks, log, notes, pasted, promises, type Scenario } from './scenario.ts'

export const technicalScenarios: readonly Scenario[] = [
  {
    key: 'crash-export',
    category: 'technical',
    priority: 'high',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: [
      'Crash when exporting more than 400 sheets to PDF',
      'PDF export crashes with large sheet sets',
      '{product} closes itself during export',
    ],
    turns: [
      asks(
        `{product} {version} crashes whenever we export [our largest sheet set|the whole tender package] to PDF, always somewhere after sheet 400. Smaller sets are fine. {machine} has 64 GB of memory and {os}.`,
        log(
          'contour-crash.log',
          '{product} {version} ({os})',
          'export: sheet 411 of 538',
          'heap: 3 981 MB of 4 096 MB',
          'EXCEPTION_ACCESS_VIOLATION at PdfWriter::flushPage+0x4c',
          '  SheetExport::run',
          '  BatchQueue::next',
        ),
      ),
      promises(`Thank you for the log. The PDF writer keeps the pages in memory and stops at 4 GB, however much the machine has. I can reproduce it here with 450 copies of one sheet.

        Until there is a fix: in *Export → Options*, set *Split after* to 200 sheets. You get three files, which *Sheets → Join PDF* puts together again.`),
      notes(`{@developer} reproduced with 8.2.1, 450 sheets, no matter which printer. Dump is in the share under crash-export.`),
      asks(
        `Splitting works, thank you. [It costs us half an hour per package, so we look forward to the fix.|Please tell us when it is fixed.]`,
      ),
      answers(
        `The fix is in 8.2.4, which you can download since this morning. Pages are written as they are made, 2 000 sheets take 600 MB now. Could you try it with your set?`,
      ),
      asks(`538 sheets in one go, [eleven|nine] minutes. [Excellent.|Great work.]`),
    ],
  },
  {
    key: 'validation-503',
    category: 'technical',
    priority: 'critical',
    license: { products: ['SRV', 'CWP'], status: 'active' },
    subjects: [
      'Validation API returns 503 for every request',
      'License validation is down',
      '503 from the validation API since a few minutes',
    ],
    turns: [
      asks(
        `Every call to the validation API is answered with 503 since [a few minutes|about 20 minutes]. [Our installers fail for all customers.|All our sites show the license warning.] This is critical for us.`,
        log(
          'validate.log',
          'POST /v1/licenses/verify -> 503 Service Unavailable (2 041 ms)',
          'POST /v1/licenses/verify -> 503 Service Unavailable (2 038 ms)',
          'POST /v1/licenses/verify -> 503 Service Unavailable (2 044 ms)',
          'retry-after: 5',
        ),
      ),
      promises(
        `We see it too: one of two data centres does not answer. Traffic is being moved to the other one right now. Clients that honour \`Retry-After\` should recover within minutes.`,
      ),
      notes(
        `{@developer} {@lead} 503 on verify from the second region only, first region is clean. Customers affected: all that are pinned to it.`,
      ),
      asks(`It is getting better, about every second call succeeds.`),
      answers(
        `All requests have been answered normally for 15 minutes now. The cause was a certificate between our load balancer and the servers; I will send you a full account. Do you still see errors?`,
      ),
      asks(`No more errors on our side. Thank you for the open words.`),
    ],
  },
  {
    key: 'scale-bar',
    category: 'technical',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Scale bar is wrong in imported DWG files', 'Imported drawings are 25.4 times too large', 'DWG import ignores the unit'],
    turns: [
      asks(
        `Drawings from our [surveyor|partner office] come in with a wrong scale: the bar says 10 m, the dimension says 254. With files of other offices there is no problem.`,
        pasted('scale.png', '{product}', 'Scale bar: 10 m', 'Dimension: 254.00'),
      ),
      answers(
        `That is the factor between inch and centimetre. Their file says that it has no unit, so {product} guesses from the template. In *Import → Units* choose *Ask when missing*, then you decide per file.`,
      ),
      asks(`Found it. Can I set this for the whole office?`),
      answers(`Yes: put \`import.units = "ask"\` into \`office.toml\` on your template share. Every machine reads it at the next start.`),
      asks(`[Wonderful, done.|It works for everybody now.]`),
    ],
  },
  {
    key: 'export-presets',
    category: 'technical',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Export presets are lost after update {version}', 'All presets gone after the update', 'Where are my export presets?'],
    turns: [
      asks(
        `After the update to {version} all my export presets are gone. [I had about thirty of them.|They took me years to make.] Is there a way to get them back?`,
      ),
      answers(
        `They are still there. The update moved them to a new folder, and missed those with a slash in their name. Please copy \`%APPDATA%\\Contour\\8.1\\presets\` to \`%APPDATA%\\Contour\\8.2\\presets\` and restart.`,
      ),
      asks(`[They are back, except for two that had an umlaut in their name.|Almost all are back, two are missing.]`),
      promises(`Could be the same mistake with other signs. I am asking our developers, one moment.`),
      notes(
        `{@developer} preset migration 8.1 → 8.2 also drops names with non-ASCII letters. Two of the customer's presets as an example in the share.`,
      ),
      answers(
        `Rename the two files so that they contain plain letters only, restart, and give them their old names again inside {product}. In 8.2.4 the update does it right.`,
      ),
      asks(`All thirty are back. Thank you!`),
    ],
  },
  {
    key: 'large-drawing',
    category: 'technical',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Very slow with drawings over 300 MB', 'Panning is slow in large drawings', '{product} takes minutes to open a file'],
    turns: [
      asks(
        `Opening our site plan (about 340 MB) takes [four|six] minutes on {machine}, and panning is like a slide show. {product} {version}, {os}. Smaller drawings are fine.`,
      ),
      answers(
        `A file of that size opens in 20 to 30 seconds here. Could you run *Help → Diagnose → Large drawing* and send me the result? It contains no geometry, only counts.`,
      ),
      asks(
        `Here is the result.`,
        log(
          'diagnose.txt',
          'entities        4 812 339',
          'blocks              1 204',
          'hatches           611 870  (!)',
          'unused layers       3 310',
          'fonts missing           2',
        ),
      ),
      answers(
        `More than 600 000 hatches: somebody exploded hatch patterns into single lines. *Tools → Clean up → Join hatches* turns them back, on a copy first, please.`,
      ),
      asks(`340 MB became 41 MB and it opens in a few seconds. [Unbelievable.|I will tell my colleagues not to explode hatches.]`),
    ],
  },
  {
    key: 'autosave',
    category: 'technical',
    priority: 'critical',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['All layers gone after autosave', 'Drawing is empty after a crash: please help', 'Lost a day of work'],
    turns: [
      asks(
        `After a power failure our main drawing opens empty: no layers, no sheets. [The submission is tomorrow.|A whole day of work is gone.] The autosave file is there but looks empty as well. Please call or write as fast as you can.`,
      ),
      promises(`I am on it. Please do not open or save the file again, and copy the folder with the drawing to another disk first.

        Then send me the newest file that ends in \`.ctr~\`. It may be hidden.`),
      notes(
        `{@developer} empty drawing after power failure, .ctr~ is coming. Please have a look at the recovery tool today, deadline tomorrow.`,
      ),
      asks(`Copied. The .ctr~ file is 88 MB, uploaded to the link you sent.`),
      answers(
        `The file has everything up to eight minutes before the failure. The recovered drawing is in the same folder as \`recovered.ctr\`. Please check it before you go on.`,
      ),
      asks(`[Everything is there. You saved our week.|Complete, as far as we can see. A thousand thanks!]`),
    ],
  },
]
