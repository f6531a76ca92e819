// Preloaded into the server's process: without the program that started it, nobody would stop it, and it would keep the port for ever.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  // Event streams of open tabs never finish by themselves.
  setTimeout(() => process.exit(1), 5_000);
});
// In development Next starts a worker with the same preloads, which lives only by its channel until it listens.
if (process.env.NEXT_PRIVATE_WORKER === undefined) process.channel?.unref();
