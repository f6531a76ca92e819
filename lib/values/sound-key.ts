/** Abbreviations that stand for a whole name on identity cards. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ...['MUH', 'MOH', 'MUCH', 'MOCH', 'MOKH', 'MHD', 'MUHD', 'MOHD'].map((short) => [short, 'MUHAMMAD'] as const),
  ['ABD', 'ABDUL'],
]);

/** Spellings of one sound, applied from top to bottom to both names, each named by what it makes equal. */
const SAME_SOUND: readonly (readonly [pattern: RegExp, sound: string])[] = [
  // Doubled letters first, so that no later pattern meets a long run of one.
  [/OO/g, 'U'], //                      Noor = Nur
  [/(.)\1+/g, '$1'], //                 Sitti = Siti, Muhammad = Muhamad
  // Spelling before 1972 and its survivors.
  [/OE/g, 'U'], //                      Soekarno = Sukarno
  [/TJ/g, 'C'], //                      Tjahja = Cahya
  [/DJ/g, 'J'], //                      Djoko = Joko
  [/J/g, 'Y'], //                       Rahaju = Rahayu, Jusuf = Yusuf
  // Consonants of Arabic, Sanskrit and Dutch names. CH is K before a consonant, C in Chandra and Chintya, else the H of Achmad.
  [/CH(?=[RL])/g, 'K'], //              Christina = Kristina
  [/^CH(?=AN|[EI])/, 'C'], //           Chandra = Candra
  [/[CK]H/g, 'H'], //                   Achmad = Akhmad = Ahmad, Chairul = Hairul
  [/S[HY]|TS/g, 'S'], //                Sjamsul = Syamsul = Shamsul = Samsul, Utsman = Usman
  [/DZ/g, 'Z'], //                      Dzulkifli = Zulkifli
  [/([DTBG])H/g, '$1'], //              Budhi = Budi, Thamrin = Tamrin, Bhakti = Bakti, Ghofur = Gofur
  [/PH|[FVP]/g, 'F'], //                Novi = Nopi, Fitri = Vitri = Pitri, Yoseph = Yosef
  [/X/g, 'KS'], //                      Felix = Feliks
  [/Q|CK|C(?![AEIOUY])/g, 'K'], //      Rizqi = Rizki, Ricky = Riki, Victor = Viktor
  [/Z/g, 'S'], //                       Rizki = Riski
  // Vowels and glides.
  [/[AO]E|OI/g, 'AI'], //               Zaenal = Zainal, Khoirul = Khairul
  [/OU/g, 'U'], //                      Noura = Nura
  [/IE/g, 'I'], //                      Arie = Ari, Daniel = Danil
  [/W(?![AEIOUY])/g, 'U'], //           Mawlana = Maulana
  [/([^AEIOUYW])Y/g, '$1I'], //         Widya = Widia, Yeny = Yeni
  [/Y(?![AEIOU])/g, 'I'], //            Aysah = Aisah
  [/([^AEIOUYW])W(?=[AEIO])/g, '$1U'], // Anwar = Anuar
  [/IY(?=[AEIOU])/g, 'I'], //           Yuliyanti = Yulianti
  [/UW(?=[AEIO])/g, 'U'], //            Suwarno = Suarno
  // The commonest given name of all.
  [/^MOH/, 'MUH'], //                   Mohammad = Muhammad
  [/^MUHAMED$/, 'MUHAMAD'], //          Muhammed = Muhammad
  // Ends that are hardly heard.
  [/H$/, ''], //                        Aisyah = Aisya
  [/D$/, 'T'], //                       Ahmad = Ahmat
  [/B$/, 'F'], //                       Yakub = Yakup
  [/(.)\1+/g, '$1'], //                 doubles that the steps above made
];

/**
 * A key that one spoken name shares in its usual Indonesian spellings: `soundKey('RAHAJU') === soundKey('RAHAYU')`. Takes one word of
 * a name key (see person-name); only equality of two keys means anything. Stored beside names: a change of the table means computing the column again.
 *
 * Limits: it merges more than it should (Susyanti with Susanti, Yuli with Juli, Pani with Panji), so results are ranked or
 * bound to a birth date; it knows no letters left out or swapped (Rahyu), no other vowel (Rochman and Rahman, Dewi and Dewe), no word
 * division (Abdul Rahman and Abdurrahman), and Z is S, so that Jainal does not find Zainal.
 */
export function soundKey(word: string): string {
  const plain = word.toUpperCase();
  const whole = ABBREVIATIONS.get(plain) ?? plain;
  const key = SAME_SOUND.reduce((text, [pattern, sound]) => text.replace(pattern, sound), whole);
  return key === '' ? plain : key;
}
