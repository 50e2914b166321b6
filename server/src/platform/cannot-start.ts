/** A reason not to start that the person who starts can understand and mend; it needs no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** Asks for the name: what builds the web apps is no part of the bundle of the server, and has a class of its own. */
export const isCannotStart = (error: unknown): error is CannotStart => error instanceof Error && error.name === 'CannotStart'
