import { answers, asks, invoice, notes, promises, type Scenario, screenshot } from './scenario.ts'

export const frenchScenarios: readonly Scenario[] = [
  {
    key: 'fr-activation',
    language: 'fr',
    category: 'license',
    priority: 'normal',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Impossible d’activer {product} sur un nouveau poste', 'Clé de licence refusée', 'Changement d’ordinateur'],
    turns: [
      asks(
        `[Nous avons remplacé un poste de travail|Mon ancien ordinateur est tombé en panne] et {product} refuse de s’activer sur le nouveau : « toutes les activations sont utilisées ».

        Notre clé : {key}`,
        screenshot('activation.png', '{product} {version}', "Echec de l'activation (302)", 'Toutes les activations', 'sont utilisees.'),
      ),
      answers(
        `Merci pour ces précisions. Je viens de libérer l’ancien poste ({oldMachine}) ; vous pouvez activer {product} immédiatement sur le nouveau.`,
      ),
      asks(`[C’est activé, merci beaucoup pour votre rapidité !|Parfait, tout fonctionne.]`),
    ],
  },
  {
    key: 'fr-facture',
    language: 'fr',
    category: 'billing',
    priority: 'normal',
    subjects: [
      'Facture {invoice} : numéro de TVA erroné',
      'Rectification de la facture {invoice}',
      'Bon de commande à indiquer sur {invoice}',
    ],
    turns: [
      asks(
        `La facture {invoice} [porte notre ancien numéro de TVA|ne mentionne pas notre bon de commande {order}]. Notre comptabilité ne peut pas la régler en l’état. Pourriez-vous nous en envoyer une autre ?`,
        invoice,
      ),
      answers(
        `Bien sûr. Vous trouverez ci-joint l’avoir et la nouvelle facture. Le changement est enregistré pour les suivantes.`,
        invoice,
      ),
      asks(`Bien reçu, merci. [Le règlement partira cette semaine.|Bonne journée.]`),
    ],
  },
  {
    key: 'fr-serveur',
    language: 'fr',
    category: 'technical',
    priority: 'high',
    license: { products: ['SRV', 'PRO'], status: 'active' },
    subjects: [
      'Les postes perdent leur jeton après la mise en veille',
      '{product} : connexion perdue après la veille',
      'Jetons perdus au retour de veille',
    ],
    turns: [
      asks(
        `Depuis la version {version}, les portables perdent leur jeton après la mise en veille et il faut redémarrer le logiciel. {os}.`,
      ),
      promises(
        `Merci de l’avoir signalé. Je reproduis le problème : le jeton n’est pas redemandé au réveil. Je transmets à nos développeurs et reviens vers vous.`,
      ),
      notes(`{@developer} jeton non redemandé après la veille avec 8.2.1, reproduit sur deux portables. Le client attend un correctif.`),
      asks(`Avez-vous une idée du délai ? [Une dizaine de personnes sont concernées.|C’est assez gênant au quotidien.]`),
      answers(
        `Le correctif est dans la version 8.2.4, disponible depuis ce matin. Pouvez-vous nous confirmer que tout rentre dans l’ordre ?`,
      ),
      asks(`Confirmé : plus de perte de jeton depuis la mise à jour. Merci !`),
    ],
  },
  {
    key: 'fr-souhait',
    language: 'fr',
    category: 'feature',
    priority: 'low',
    license: { products: ['PRO', 'STU'], status: 'active' },
    subjects: ['Suggestion : exporter la nomenclature en CSV', 'Export de la nomenclature', 'Nomenclature vers un tableur'],
    turns: [
      asks(
        `Serait-il possible d’exporter la nomenclature directement en CSV ? Aujourd’hui nous passons par un copier-coller, avec des erreurs.`,
      ),
      answers(
        `Bonne idée, {votes} clients l’ont déjà demandé ; j’ajoute votre voix. En attendant, *Fichier → Exporter → Tableau* produit un fichier que les tableurs ouvrent.`,
      ),
      asks(`Je ne connaissais pas cette fonction, elle nous dépanne bien. Merci.`),
    ],
  },
]
