/** A reason not to start that the person who starts can understand and mend; it needs no stack. */
export class CannotStart extends Error {}
