import type { Language } from './scenario.ts'

export interface SampleCustomer {
  readonly name: string
  readonly email: string
  /** Who signs for a company. */
  readonly signs: string | null
  readonly company: string
  readonly city: string
  /** Hours that their clocks are ahead of UTC. */
  readonly ahead: number
  readonly language: Language
  /** Their licenses: product, status, places used of those there are. */
  readonly owns: readonly string[]
}

// Name, address, who signs, company (when it is not the name), city, hours ahead of UTC, language, licenses.
const table = `
  Marta Nowak | marta@kowalczyk-projekt.example |  | Kowalczyk Projekt | Kraków | 1 | en | PRO active 5/5, STU active 2/3
  Dr. Annika Lindqvist-Bergström | annika@fjallplan.example |  | Fjällplan AB | Umeå | 1 | en | SRV active 9/12, PRO active 3/5
  Hotel Excelsior Vertriebs GmbH | it@excelsior-hotels.example | Jürgen Brandl |  | Salzburg | 1 | de | CWP active 3/5
  Kenji Morita | morita@atelier-kiso.example |  | Atelier Kiso | Nagoya | 9 | en | PRO active 2/2
  Rachel Oyelaran | rachel.o@northgate-eng.example |  | Northgate Engineering | Leeds | 0 | en | SRV active 17/20
  Jo Li | jo@joli.example |  | Joli Studio | Vancouver | -8 | en | STU active 1/2
  Beatriz Salgueiro | bea@linhareta.example |  | Linha Reta Arquitetos | Porto | 0 | en | STU active 3/4, PRO assigned 0/1
  Mehmet Aydın | mehmet@webatolye.example |  | Web Atölye | İzmir | 3 | en | CWP active 9/10, CWP assigned 0/3
  Priscilla van der Westhuizen | priscilla@karooland.example |  | Karooland Surveys | Gqeberha | 2 | en | SRV active 6/10
  Gérard Toussaint | g.toussaint@bureau-toussaint.example |  | Bureau Toussaint | Lyon | 1 | fr | PRO active 3/5, STU assigned 0/1
  Nordbahn Technik, Procurement | procurement@nordbahn.example | Ulrike Petersen | Nordbahn Technik | Hamburg | 1 | de | PRO active 6/8, SRV active 11/15
  Tom Blake | tom@blakesurvey.example |  | Blake Survey | Bristol | 0 | en | PRO active 1/2
  Ewa Zielińska | ewa@zielinska.example |  | Pracownia Zielińska | Wrocław | 1 | en | STU active 1/1
  Bruno Cattaneo | b.cattaneo@sgeo.example |  | SGeo | Bergamo | 1 | en | PRO active 5/5, PRO expired 2/2
  Hana Nováková | hana@softline.example |  | Softline Reselling | Brno | 1 | en | STU active 2/5, CWP active 1/3
  Oskar Vance | oskar@vance-design.example |  | Vance Design | Portland | -8 | en | PRO active 1/1
  Renate Hoffmann | renate.hoffmann@planwerk-hoffmann.example |  | Planwerk Hoffmann | Kassel | 1 | de | PRO active 2/3, STU expired 1/1
  Devan Pillai | devan@corrugate.example |  | Corrugate | Bengaluru | 5.5 | en | SRV active 4/10
  Noor El Amrani | n.elamrani@student.delftmere.example |  | Delftmere University | Delft | 1 | en | STU active 1/1
  Facility Services Ltd. | it@facilityservices.example | Niall Byrne |  | Galway | 0 | en | PRO active 12/12, STU suspended 3/5
  Ingrid Sæther | ingrid@fjordplan.example |  | Fjordplan | Ålesund | 1 | en | PRO active 6/8
  Paulo Reis | paulo@reisarq.example |  | Reis Arquitetura | Belo Horizonte | -3 | en | PRO active 2/2, STU expired 2/2
  Mia Sørensen | mia@havnefront.example |  | Havnefront | Aarhus | 1 | en | STU active 1/2
  Sven-Åke Johansson | sven@ritningar.example |  | Ritningar & Co | Västerås | 1 | en | PRO active 3/4
  Carla Mendes | carla@mendes-obras.example |  | Mendes Obras | Faro | 0 | en | STU active 2/2, PRO revoked 1/1
  Arjun Mehta | arjun@metrocad.example |  | MetroCAD | Pune | 5.5 | en | PRO active 9/10, PRO expired 4/5
  Lucas Ferreira | ops@modulo.example |  | Módulo | Lisbon | 0 | en | SRV active 8/10, CWP active 5/5
  Aoife Kearney | aoife@kearney-conservation.example |  | Kearney Conservation | Cork | 0 | en | STU suspended 1/1
  Thomas Aigner | thomas.aigner@aigner-bau.example |  | Aigner Bau | Linz | 1 | de | PRO active 4/5, SRV expired 8/10
  Solène Marchetti | solene@atelier-marchetti.example |  | Atelier Marchetti | Nantes | 1 | fr | PRO active 2/2
  Yusuf Demir | yusuf@demir-metal.example |  | Demir Metal | Bursa | 3 | en | PRO suspended 2/3
  Grace Wanjiru | grace@uhuru-spaces.example |  | Uhuru Spaces | Nairobi | 3 | en | STU active 2/3, CWP assigned 0/1
  Ben Hartley | ben@hartleywebworks.example |  | Hartley Webworks | Melbourne | 10 | en | CWP expired 4/5, CWP revoked 1/1
  Valentina Ríos | valentina@riosypartners.example |  | Ríos y Partners | Santiago | -4 | en | STU assigned 0/2
  Gemeinde Oberau | edv@gemeinde-oberau.example | Karin Maier |  | Oberau | 1 | de | STU expired 2/3, STU assigned 0/3
  Étienne Roy | etienne@roy-arpentage.example |  | Roy Arpentage | Québec | -5 | fr | PRO assigned 0/1, PRO revoked 0/1
  Nadia Haddad | nadia@cedarline.example |  | Cedarline Consultants | Beirut | 2 | en |
  Wei Chen | wei.chen@harbourlight.example |  | Harbourlight | Singapore | 8 | en |
  Samuel Adeyemi | samuel@adeyemi-build.example |  | Adeyemi Build | Lagos | 1 | en |
  Isabel Castro | isabel@castro-interiores.example |  | Castro Interiores | Valencia | 1 | en |
`

/** Nobody of these exists; `.example` belongs to no one (RFC 2606). */
export const sampleCustomers: readonly SampleCustomer[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', email = '', signs, company, city = '', ahead, language, owns] = line.split('|').map((cell) => cell.trim())
    return {
      name,
      email,
      signs: signs || null,
      company: company || name,
      city,
      ahead: Number(ahead),
      language: language as Language,
      owns: owns ? owns.split(', ') : [],
    }
  })
