'use client';

/** Notes of the chime in hertz, with their beginning in seconds: two of a falling third, as in a station. */
const NOTES = [
  { frequency: 659.25, at: 0 },
  { frequency: 523.25, at: 0.32 },
] as const;
const LASTS = 0.9;

let audio: AudioContext | null = null;

/** Whether this display was to be heard: after a power cut nobody stands beside it to touch it. */
const KEPT = 'loket-display-sound';

/** Whether sound was on when this display was last touched. */
export function soundWasOn(storage: Pick<Storage, 'getItem'>): boolean {
  try {
    return storage.getItem(KEPT) === 'on';
  } catch {
    return false;
  }
}

/** Keeps whether sound is on; a browser that keeps nothing asks for a touch each time. */
export function keepSound(on: boolean, storage: Pick<Storage, 'setItem' | 'removeItem'>): void {
  try {
    if (on) storage.setItem(KEPT, 'on');
    else storage.removeItem(KEPT);
  } catch {
    // Then it is as before: silent until it is touched.
  }
}

/** Allows sound: browsers want a touch of a person first. True when it can be heard. */
export async function allowSound(): Promise<boolean> {
  audio ??= new AudioContext();
  await audio.resume().catch(() => undefined);
  return audio.state === 'running';
}

export const silence = (): void => void audio?.suspend();

/** Plays the chime, made here and now of two fading sine tones; silent until sound was allowed. */
export function playChime(): void {
  if (audio?.state !== 'running') return;
  const start = audio.currentTime;
  for (const { frequency, at } of NOTES) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(0.5, start + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + at + LASTS);
    tone.connect(volume).connect(audio.destination);
    tone.start(start + at);
    tone.stop(start + at + LASTS);
  }
}
