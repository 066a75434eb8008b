// What the generated next-env.d.ts would bring, minus the types of one build folder: they change with every
// instance that runs, and a fresh clone has none. `tsconfig.json` only extends, so that Next leaves it alone.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
