// `node lib/cli/loket.mjs <program> [arguments]`: runs lib/cli/<program>.ts. TypeScript is understood from here on, and the generated
// database client is there before any module imports it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Loket needs Node 20.19 or later, better 24; this is ${process.version}.`);
  process.exit(1);
}
await import('tsx');

const [name = ''] = process.argv.splice(2, 1);
await import('./ready.ts');
await import(`./${name}.ts`);
