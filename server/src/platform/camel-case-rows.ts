import { CamelCasePlugin, type PluginTransformResultArgs, type QueryResult, type UnknownRow } from 'kysely'

/** Names in code as we write them, in the database as it does. A result's columns are renamed once, not in every row. */
export class CamelCaseRows extends CamelCasePlugin {
  constructor() {
    super({ maintainNestedObjectKeys: true })
  }

  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const [first] = result.rows
    if (!first) return result
    const columns = Object.keys(first).map((column) => ({ column, name: this.camelCase(column) }))

    const renamed = (row: UnknownRow) => {
      const named: UnknownRow = {}
      for (const { column, name } of columns) named[name] = row[column]
      return named
    }
    return { ...result, rows: result.rows.map(renamed) }
  }
}
