'use client';

/** Notes of the chime in hertz, with their beginning in seconds: two of a falling third, as in a station. */
const NOTES = [
  { frequency: 659.25, at: 0 },
  { frequency: 523.25, at: 0.32 },
] as const;
const LASTS = 0.9;

let audio: AudioContext | null = null;

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
