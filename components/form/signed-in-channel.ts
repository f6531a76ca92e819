/** Windows of one browser tell each other who has signed in. Nothing leaves the browser, nothing is stored. */
const CHANNEL = 'loket.signed-in';

/** What news of a sign-in means to a page of `username`: the same person is back, somebody else is, or it is no such news. */
export function readSignedIn(news: unknown, username: string): 'same' | 'other' | null {
  if (typeof news !== 'object' || news === null || !('username' in news) || typeof news.username !== 'string') return null;
  return news.username === username ? 'same' : 'other';
}

/** Tells the other windows who has signed in. */
export function tellSignedIn(username: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ username });
  channel.close();
}

/** Hears of sign-ins in other windows until the returned function is called. */
export function hearSignedIn(run: (news: unknown) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => run(data);
  return () => channel.close();
}
