import { answers, asks, invoice, log, notes, promises, type Scenario, screenshot } from './scenario.ts'

export const germanScenarios: readonly Scenario[] = [
  {
    key: 'de-umzug',
    language: 'de',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: [
      'Lizenz auf neuen Rechner übertragen',
      'Aktivierung auf neuem Arbeitsplatz nicht möglich',
      'Rechnerwechsel: {product} startet nicht',
    ],
    turns: [
      asks(
        `[wir haben einen Arbeitsplatz ausgetauscht|unser alter Rechner {oldMachine} ist defekt], und {product} lässt sich auf dem neuen nicht aktivieren. Es heißt, alle {limit} Aktivierungen seien vergeben.

        Unser Schlüssel: {key}`,
        screenshot('aktivierung.png', '{product} {version}', 'Aktivierung fehlgeschlagen (302)', 'Alle Aktivierungen sind vergeben.'),
      ),
      answers(`vielen Dank für den Schlüssel. Ich habe {oldMachine} freigegeben, Sie können {product} auf dem neuen Rechner sofort aktivieren.

        Für das nächste Mal: Unter *Hilfe → Lizenz → Deaktivieren* geht es auch ohne uns, solange der alte Rechner noch läuft.`),
      asks(`[Hat sofort geklappt, herzlichen Dank!|Läuft wieder. Danke für die schnelle Hilfe.]`),
    ],
  },
  {
    key: 'de-rechnung',
    language: 'de',
    category: 'billing',
    priority: 'normal',
    subjects: ['Rechnung {invoice}: falsche Anschrift', 'Korrektur der Rechnung {invoice}', 'Umsatzsteuer-ID fehlt auf {invoice}'],
    turns: [
      asks(
        `auf der Rechnung {invoice} [steht noch unsere alte Anschrift|fehlt unsere Umsatzsteuer-ID ({vatNumber})]. Unsere Buchhaltung kann sie so nicht verbuchen. Bitte senden Sie uns eine korrigierte Fassung.`,
        invoice,
      ),
      answers(
        `Sie haben recht, die Änderung kam erst nach dem Rechnungslauf bei uns an. Die Stornorechnung und die neue Rechnung hängen an dieser Nachricht. Ab jetzt stimmen die Angaben auch für alle weiteren Rechnungen.`,
        invoice,
      ),
      asks(`Beide sind angekommen, [vielen Dank|besten Dank]. Damit ist der Fall für uns erledigt.`),
    ],
  },
  {
    key: 'de-absturz',
    language: 'de',
    category: 'technical',
    priority: 'high',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['{product} stürzt beim Drucken ab', 'Absturz beim Plotten auf A0', 'Programm schließt sich beim Ausdruck'],
    turns: [
      asks(
        `beim Plotten auf A0 stürzt {product} {version} [seit dem letzten Update|seit gestern] ab. A3 funktioniert. Der Plotter ist ein HP DesignJet, Betriebssystem {os}.`,
        log(
          'contour-absturz.log',
          '{product} {version} ({os})',
          'plot: A0, 1189 x 841 mm, 600 dpi',
          'spool: 1 912 MB',
          'EXCEPTION_STACK_OVERFLOW at Plotter::rasterize+0x1f0',
        ),
      ),
      promises(
        `danke für das Protokoll. Ich kann den Absturz hier nachstellen, er hängt mit 600 dpi zusammen. Mit 400 dpi läuft der Plot durch, der Unterschied ist bei A0 kaum zu sehen. Ich gebe es an die Entwicklung weiter.`,
      ),
      notes(`{@developer} A0 bei 600 dpi: Stack-Überlauf im Rasterizer, nachgestellt mit 8.2.1. Kunde hat einen Ausweg (400 dpi).`),
      asks(`Mit 400 dpi geht es, damit können wir vorerst leben.`),
      answers(`die Version 8.2.4 ist erschienen und behebt den Absturz, auch mit 600 dpi. Könnten Sie es bitte einmal ausprobieren?`),
      asks(`[Getestet: A0 mit 600 dpi läuft durch. Prima!|Funktioniert einwandfrei, vielen Dank.]`),
    ],
  },
  {
    key: 'de-angebot',
    language: 'de',
    category: 'general',
    priority: 'low',
    subjects: ['Angebot für {seats} Arbeitsplätze', 'Frage zu Mengenpreisen', 'Welche Version für unser Büro?'],
    turns: [
      asks(
        `wir sind ein Planungsbüro in {city} und möchten {seats} Arbeitsplätze ausstatten. Gibt es Mengenpreise, und lassen sich Plätze zwischen zwei Standorten teilen?`,
      ),
      answers(
        `sehr gern. Ab fünf Plätzen gewähren wir 10 % Nachlass. Plätze einer Lizenz können an beliebigen Standorten genutzt werden, gezählt wird nur, wie viele Rechner aktiviert sind.

        Das Angebot über {amount} pro Jahr finden Sie im Anhang.`,
        invoice,
      ),
      asks(`Das passt gut. Wir bestellen nach der Sitzung nächste Woche.`),
    ],
  },
]
