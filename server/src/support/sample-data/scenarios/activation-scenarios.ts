import { answers, asks, log, notes, pasted, promises, type Scenario, screenshot } from './scenario.ts'

export const activationScenarios: readonly Scenario[] = [
  {
    key: 'activation-limit',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active', isFull: true },
    subjects: [
      'Activation limit reached on {product}',
      'No free activation left for {product}',
      '{product} says all {limit} activations are in use',
    ],
    turns: [
      asks(
        `[We replaced|We have just replaced] one of our workstations and {product} refuses to start on the new one. It says that all {limit} activations are in use, but the old machine ({oldMachine}) [has already been scrapped|was sent back to the leasing company last week].

        Our key is {key}. Can you free the old one?`,
        pasted('activation-limit.png', '{product} {version}', 'Activation failed (302)', 'All {limit} activations are in use.'),
      ),
      answers(`Thank you for the key, I see all {limit} activations. The last contact from {oldMachine} was a while ago, so it is safe to release.

        I have deactivated it. [Start {product} on the new machine and choose *Activate*|Open *Help → License → Activate* on the new machine], the place is free at once.`),
      asks(`[That did it, it starts now. Thank you!|Perfect, activated on {machine} a minute ago.]`),
    ],
  },
  {
    key: 'new-workstations',
    category: 'license',
    priority: 'high',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: [
      'Activation fails on new workstations after the rollout',
      'Activation fails on {seats} new workstations',
      'New machines cannot activate {product}',
    ],
    turns: [
      asks(
        `We rolled out {seats} new workstations [over the weekend|yesterday] from one image. The first two activated {product} without trouble, every further one gets error 302.

        Key: {key}
        Version: {version} on {os}

        [People are waiting in front of those machines, so this is rather urgent.|Half of the team cannot work at the moment.]`,
        screenshot(
          'error-302.png',
          '{product} {version}',
          'Activation failed (302)',
          'This machine is already known',
          'under another name.',
        ),
      ),
      answers(`I am sorry about the rough start. Error 302 together with an image usually means that the machine id was cloned with it: for us all of the new machines look like one.

        Could you run \`contour-license --show-id\` on two of them and send me both results? If they are the same, I can tell you how to reset them.`),
      asks(`Both print the same: \`{hardwareId}\`. So you are right, it came with the image.`),
      notes(
        `Cloned machine id, same as in the last two rollouts we saw. {@developer} should the installer not reset this by itself since 8.1?`,
      ),
      answers(`Then it is quickly solved:

        - run \`contour-license --reset-id\` on every machine that came from the image
        - start {product} once and activate

        For the next image, run the same command as its last step. I have also cleared the failed attempts, so that nobody runs into the hourly limit.`),
      asks(`[All of them are activated. We put the command into our image. Thanks for the quick help!|Works on all machines now, great.]`),
    ],
  },
  {
    key: 'hardware-change',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: [
      'Hardware ID changes after every BIOS update',
      'Asked to activate again after a mainboard repair',
      '{product} forgets its activation after a firmware update',
    ],
    turns: [
      asks(`After [a BIOS update|the mainboard was repaired|a firmware update] {product} on {machine} believes that it is a new computer and asks to be activated again. This is the [second|third] time in a year, and each time it takes one of our {limit} activations.

        Key {key}, {product} {version}, {os}.`),
      answers(`This should not cost you an activation. I have released the two old entries of {machine}, so that you can activate it again right away.

        To stop it from happening: which make and model is the machine, and is its TPM switched on in the BIOS? With a TPM we do not look at the mainboard at all.`),
      asks(
        `It is a [Dell Precision 5860|Lenovo ThinkStation P3|HP Z4 G5]. The TPM was switched off by the update, I have turned it back on.`,
      ),
      answers(`That explains it. With the TPM on, the id stays the same through BIOS updates. Nothing else to do on your side.`),
    ],
  },
  {
    key: 'new-laptop',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['How do I move my license to a new laptop?', 'Moving {product} to a new computer', 'New laptop, old license'],
    turns: [
      asks(`I bought a new laptop and [would like to|want to] use my {product} license there. [The old one still works, but I will give it away.|The old one does not boot any more.]

        What do I have to do?`),
      answers(`Moving is simple:

        - on the old laptop, open *Help → License → Deactivate*
        - install {product} {version} on the new one and enter your key

        If the old laptop is out of reach, tell me its name and I release it from here.`),
      asks(`[Its name is {oldMachine}. Please release it.|I cannot start it any more, it was called {oldMachine}.]`),
      answers(
        `Done, {oldMachine} is released and your license is free. Your drawings are not affected: copy the folder \`Documents/Contour\` and everything is there.`,
      ),
    ],
  },
  {
    key: 'offline-activation',
    category: 'license',
    priority: 'high',
    license: { products: ['PRO', 'SRV'], status: 'active' },
    subjects: [
      'Offline activation file is rejected as expired',
      'Offline activation: "the file is no longer valid"',
      'Cannot activate {product} without a network',
    ],
    turns: [
      asks(
        `Our production network has no connection to the outside, so we activate {product} by file. The answer file from your portal is rejected as expired, although I downloaded it [ten minutes|half an hour] before.

        The key is {key}. I attach the log.`,
        log(
          'contour-activation.log',
          'INFO  offline activation, request id {hardwareId}',
          'INFO  reading answer file a-{hardwareId}.ctl',
          'INFO  signature is valid',
          'ERROR answer expired: valid until {today} 09:15 UTC, local time is {today} 11:42 UTC',
          'ERROR activation failed (317)',
        ),
      ),
      answers(`The log shows the reason: the clock of that machine is more than two hours ahead, and an answer file is valid for one hour.

        Please correct the clock (or its time zone) and import the *same* request again. I have set your license so that answer files are valid for 72 hours, in case the way through your gate takes longer.`),
      asks(
        `The time zone was wrong indeed. [With the new file it worked at once.|It is activated now.] The 72 hours will help us as well, thank you.`,
      ),
    ],
  },
  {
    key: 'key-not-recognised',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU', 'CWP'], status: 'assigned' },
    subjects: ['License key not recognised, typed from a scanned invoice', 'License key is not accepted', '"This key does not exist"'],
    turns: [
      asks(
        `I typed the key from our [scanned invoice|delivery note] and {product} says that it does not exist. It reads \`{mistypedKey}\`, I have checked it three times.`,
      ),
      answers(`The scan fooled you: our keys never contain the letters *I*, *L*, *O* or *U*. What looks like an O is the digit zero.

        The right key is {key}. You can paste it with or without the dashes.`),
      asks(`[Ah! Of course. Works.|That was it. You could print it in a better font…]`),
    ],
  },
  {
    key: 'lost-key',
    category: 'license',
    priority: 'low',
    license: { status: 'active' },
    subjects: ['We lost our license key', 'Where do I find my license key?', 'Please send us our {product} key again'],
    turns: [
      asks(
        `Our former administrator left and nobody knows where the key for {product} is kept. [We bought it in {boughtIn}.|The order was placed in {boughtIn}, invoice {invoice}.] Can you send it again?`,
      ),
      answers(
        `I can. As the request comes from another address than the order, could you confirm the invoice number and the postal code on it? It protects your license from being handed to somebody else.`,
      ),
      asks(`Certainly: {invoice}, and the postal code is {postalCode}.`),
      answers(
        `Thank you, both match. Your key is {key}. I have added your address to the license, so you will also find it in the customer portal under *My licenses*.`,
      ),
    ],
  },
  {
    key: 'machine-names',
    category: 'license',
    priority: 'low',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Which of our machines use {product}?', 'List of activated machines', 'Who uses our {limit} activations?'],
    turns: [
      asks(
        `For our inventory I need a list of the machines on which {product} is activated. [In the portal I only see cryptic ids.|Is there an export?]`,
      ),
      answers(`There is: open the license in the portal and choose *Activations → Export*. Since version 8.2 the file has the computer name beside the id; machines that have not been online since then show the id only.

        Right now you use {used} of {limit}, the last one that called in was {machine}.`),
      asks(`[Exactly what I needed.|Found it, thank you.]`),
    ],
  },
  {
    key: 'repeated-deactivation',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['{product} deactivates itself every few days', 'License is lost every Monday', 'Have to enter the key again and again'],
    turns: [
      asks(
        `Every [few days|Monday morning] {product} on {machine} is deactivated and wants the key again. Nobody touches it in between. Key {key}.`,
      ),
      promises(`That is annoying, and not how it should be. From here I see {machine} activate again and again, each time with a fresh id, as if its license folder were emptied.

        I am asking our developers what else could cause this. Meanwhile: does something clean up \`ProgramData\` on your machines, a profile reset for example?`),
      notes(
        `{@developer} {machine} comes back with a new id about twice a week. Profile reset, or our own clean-up after an update? Log of the validation is in the license.`,
      ),
      asks(`Now that you ask: our [IT provider|service provider] runs a clean-up tool on Sunday nights.`),
      answers(
        `Then please add \`C:\\ProgramData\\Contour\\License\` to its exceptions. That folder holds the activation, and it survives everything but being deleted.`,
      ),
      asks(`[Done, and this Monday it was still activated.|Two weeks without a problem now. Solved!]`),
    ],
  },
]
