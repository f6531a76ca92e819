import type { Sex } from '@/lib/members/model';
import { type Culture, words } from './model';

/** By order of birth; the fifth child begins again. */
const ORDER: readonly Record<Sex, readonly string[]>[] = [
  { M: ['WAYAN', 'GEDE', 'PUTU'], F: ['WAYAN', 'LUH', 'PUTU'] },
  { M: ['MADE', 'NENGAH', 'KADEK'], F: ['MADE', 'NENGAH', 'KADEK'] },
  { M: ['NYOMAN', 'KOMANG'], F: ['NYOMAN', 'KOMANG'] },
  { M: ['KETUT'], F: ['KETUT'] },
];
const CASTES = ['GUSTI', 'IDA', 'ANAK AGUNG', 'DEWA'] as const;
const TITLES: Record<(typeof CASTES)[number], Record<Sex, readonly string[]>> = {
  GUSTI: { M: ['I GUSTI NGURAH', 'I GUSTI MADE', 'I GUSTI PUTU'], F: ['I GUSTI AYU', 'NI GUSTI AYU MADE', 'I GUSTI AYU PUTU'] },
  IDA: { M: ['IDA BAGUS', 'IDA BAGUS MADE'], F: ['IDA AYU', 'IDA AYU KOMANG'] },
  'ANAK AGUNG': { M: ['ANAK AGUNG GEDE', 'ANAK AGUNG NGURAH'], F: ['ANAK AGUNG AYU', 'ANAK AGUNG ISTRI'] },
  DEWA: { M: ['I DEWA GEDE', 'DEWA MADE'], F: ['DESAK PUTU', 'DESAK MADE'] },
};
const GIVEN: Record<Sex, readonly string[]> = {
  M: words(`SUDIARTA ARTAWAN SUARDANA MERTA SUKARYA WIRAWAN ADNYANA SUDARMA ARYA BUDIARTA SUASTIKA DARMAYASA PARTA WIGUNA SUPARTA KARDIANA
    MAHARDIKA YASA SUWECA RAI OKA PUTRA ADI WIDIANA ARDANA SUTAMA SUECA WIDNYANA BAGIARTA DHARMA SURYAWAN ARIMBAWA SUANTARA WINATA MUDITA
    ARSANA SUDANA JAYA MARDIKA SUBRATA KERTAYASA SANTIKA PRADNYANA`),
  F: words(`SUKERTI SUARTINI LESTARI ARIANI SUDIANI MURNIATI ASTUTI PUSPAYANTI WIDIASTUTI SUCI RAHAYU KERTI SULASMI ARTINI WARDANI
    DARMAYANTI SRIYANI MULIANI SANTI PRATIWI SEKARINI YULIANTI ASIH CANDRAWATI PADMINI SUASTINI DEWI KARTINI NURIANI RATNADI SUMERTI TIRTAWATI
    WIRYANI YUNIARTI ANGGRENI BUDIASIH CAHYANI DIANTARI EKAYANI INDRAYANI`),
};
const YOUNG: Record<Sex, readonly string[]> = {
  M: words('ADITYA PRATAMA KRISNA GALANG BAYU RADITYA WIRA ARJUNA DANENDRA SATYA MAHESA ANANTA DIVA RAMA YOGA BISMA'),
  F: words('AYU DIAN INTAN CINTA PUSPITA KIRANA LARAS MAHARANI SASKIA ANINDYA CANTIKA GITA LAKSMI NADIA PRADNYA SINTYA'),
};

/** Balinese: sex, order of birth and caste, then the given name; no family name. */
export const balinese: Culture = {
  family: (random) => (random.chance(0.12) ? random.pick(CASTES) : null),
  name: (random, { sex, generation, birthOrder, family }) => {
    const given = generation === 'young' && random.chance(0.7) ? `${random.pick(YOUNG[sex])} ${random.pick(GIVEN[sex])}` : random.pick(GIVEN[sex]);
    const caste = CASTES.find((one) => one === family);
    if (caste !== undefined) return `${random.pick(TITLES[caste][sex])} ${given}`;
    const ordinal = random.pick(ORDER[(birthOrder - 1) % ORDER.length]?.[sex] ?? ['WAYAN']);
    const bare = generation === 'young' && random.chance(0.5);
    const middle = generation === 'middle' && random.chance(0.25) ? `${random.pick(YOUNG[sex])} ` : '';
    return `${bare ? '' : sex === 'M' ? 'I ' : 'NI '}${ordinal} ${middle}${given}`;
  },
};
