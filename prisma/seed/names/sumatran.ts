import type { Random } from '../random';
import type { Sex } from '@/lib/members/model';
import { javaneseName } from './javanese';
import { type Culture, type NamedPerson, words } from './model';

const MUSLIM_FIRST: Record<Sex, readonly string[]> = {
  M: words(`ABDUL AHMAD MUHAMMAD MUHAMAD M. ZAINAL SYAIFUL HASAN HUSIN IBRAHIM ISMAIL YUSUF IDRIS RUSLI ZULKIFLI FIRMAN HERMAN ANWAR ALI
    AMIR DARWIS EDI FAISAL HAMDAN ISKANDAR JAUHARI KHAIRUL LUTFI MANSYUR NAZARUDIN RAHMAT SAFRUDIN TABRANI UMAR YUNUS ZAINUDIN RIZAL ROBI DEDEN`),
  F: words(`SITI NUR AISYAH FATIMAH HALIMAH KHADIJAH MARYAM ZAINAB ROSMALA ERNAWATI HERLINA YUSNIDA DARMAWATI LAILA MASITOH NURHAYATI RODIAH
    SALBIAH TATI UMMI WARDAH YULINAR ZURAIDA DESI EVI FITRIA HESTI LENI MELDA NURMALA PUTRI RESTI SUSILAWATI TIARA WINDA`),
};
const LAMPUNG_LAST: Record<Sex, readonly string[]> = {
  M: words(`GUNAWAN RAJA SUTAN HABIBI PRATAMA ANDIKA SYAHBANA PAKSI MEGOU SEBATIN ABUNG RATU ALAM HIDAYATULLAH MARZUKI SALEH HAKIM BASTARI
    SANJAYA KESUMA NATSIR HARUN RASYID MUTTAQIN FAJRI RAMADHAN SAPUTRA YANSYAH WIJAYA`),
  F: words(`NINGSIH SARI WATI HASANAH ROHANI YULIA KHOIRIYAH MEUTIA SALSABILA PUSPITA ANGGRAINI OKTARINA APRIANI MELINDA SAFITRI MARDIANA
    SEPTIANA HERAWATI NOPITA RAHAYU HANDAYANI YANTI NURHASANAH UTARI LESTARI`),
};

/** Lampung and the Malay coast of Sumatra: Arabic first names, no family name. */
export const lampung: Culture = {
  family: () => null,
  name: (random, person) => {
    const first = random.pick(MUSLIM_FIRST[person.sex]);
    const last = random.pick(LAMPUNG_LAST[person.sex]);
    if (person.generation === 'old' && random.chance(0.3) && first !== 'M.') return first;
    return random.chance(0.2) ? `${first} ${random.pick(MUSLIM_FIRST[person.sex]).replace('M.', 'NUR')} ${last}` : `${first} ${last}`;
  },
};

const CLANS = words(`SIREGAR NASUTION HARAHAP LUBIS SIMANJUNTAK SITUMORANG SINAGA SIMBOLON PANJAITAN HUTAGALUNG HUTABARAT NAINGGOLAN PASARIBU
  SIHOMBING SILALAHI TAMPUBOLON MANURUNG MARPAUNG GINTING TARIGAN SEMBIRING SITEPU PURBA SARAGIH DAMANIK SIANTURI`);
const BATAK_FIRST: Record<Sex, readonly string[]> = {
  M: words(`JHON ROBERT PARLINDUNGAN TOGAR POLTAK HOTMAN SAHAT BINSAR TIGOR MARULI DANIEL DAVID ANDREAS SAMUEL YOSUA RIKARDO TUMPAK MANGASI
    JONATHAN GABRIEL EBEN RUDOLF SABAM`),
  F: words(`TIURMA RUTH MARIA LASTRI ROTUA HOTMA MERRY DORMA NURMALA RISMA ELISABET DEBORA TIOMINAR KRISTINA YOHANA SONDANG MELVA ROSINTA
    GRACE NATALIA YULIANA DAME SARTIKA`),
};

/** Batak: one or two given names and the father's clan. */
export const batak: Culture = {
  family: (random) => random.pick(CLANS),
  name: (random, { sex, family }) => {
    const first = random.pick(BATAK_FIRST[sex]);
    const middle = random.chance(0.3) ? ` ${random.pick(BATAK_FIRST[sex])}` : '';
    return `${first}${middle === ` ${first}` ? '' : middle} ${family ?? random.pick(CLANS)}`;
  },
};

const SUNDANESE_FIRST: Record<Sex, readonly string[]> = {
  M: words('ASEP DADANG UJANG CECEP DEDE ENDANG IWAN JAJANG KOKO MAMAN NANA OMAN TATANG UUS YAYAN DENI HENDI YANA AGUS RIDWAN WAWAN AEP'),
  F: words('AI EUIS NENG ITOH TETI YETI IIS LILIS MIMIN NINING OOM POPON TITIN WIWIN YOYOH DEDEH ELIS IMAS KOKOM NENI RATNA TINTIN'),
};
const SUNDANESE_LAST: Record<Sex, readonly string[]> = {
  M: words('SUPRIATNA KOSASIH SUHERMAN SUTISNA SURYANA MULYANA HERMAWAN NUGRAHA KURNIA HIDAYAT SOBANDI SUKMANA PERMANA GUMILAR ROHENDI WIGUNA'),
  F: words('SUMIATI KURNIASIH MARYATI SUKAESIH ROHAYATI NURJANAH KOMALASARI SUMARNI KARTINI HERLINA YULIANI SARASWATI KOMARIAH RUKMINI NURLAELA'),
};

/** Sundanese, of whom many live in Lampung. */
export const sundanese: Culture = {
  family: () => null,
  name: (random: Random, person: NamedPerson) => {
    if (person.generation === 'young' && random.chance(0.6)) return javaneseName(random, person);
    return `${random.pick(SUNDANESE_FIRST[person.sex])} ${random.pick(SUNDANESE_LAST[person.sex])}`;
  },
};
