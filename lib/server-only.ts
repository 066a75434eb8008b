/** Imported as `#server-only`: the build fails when a client component reaches a file that imports it. */
export {};
