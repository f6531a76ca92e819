/** Prints what is being done, and how long it took if that was noticeable. */
export async function step<T>(title: string, work: (note: (line: string) => void) => Promise<T>): Promise<T> {
  const begin = performance.now();
  console.log(`- ${title}`);
  const result = await work((line) => console.log(`    ${line}`));
  const seconds = (performance.now() - begin) / 1000;
  if (seconds >= 0.5) console.log(`    done in ${seconds.toFixed(1)} s`);
  return result;
}
