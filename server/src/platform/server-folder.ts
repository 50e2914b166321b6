/** The folder `server/`, from the sources as from the bundle of them. */
export const serverFolder = new URL('./', import.meta.resolve('#package.json'))
