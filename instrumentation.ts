/** Runs once when the server starts: the jobs run in the same process unless LOKET_JOBS=off (a worker process at scale). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.LOKET_JOBS === 'off') return;
  const { startAllJobs } = await import('@/lib/jobs');
  await startAllJobs();
}
