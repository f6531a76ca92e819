import type { Sex } from '@/lib/members/model';
import { type Culture, words } from './model';

const PAPUAN_CLANS = words(`WENDA KOGOYA YOMAN SUEBU OHEE ONDI FELLE KAMBU RUMBIAK MANSOBEN WONDA TABUNI YOKU MODOUW WALLY SOKOY MARWERI HAMADI
  HASSOR YARISETOUW TOTO PUHIRI DEDA ASSO MATUAN HILAPOK YIKWA MURIB PAGAWAK KARUBABA RUMAROPEN WANGGAI AYOMI MNUSEFER BONAY IMBIRI MERAUJE`);
const CHRISTIAN: Record<Sex, readonly string[]> = {
  M: words(`YOHANES MARKUS LUKAS MATIUS PETRUS PAULUS SAMUEL DANIEL YUSAK SIMON ALBERT BENYAMIN DEMIANUS ELIAS FRANS GERSON HENGKI ISAK JONI
    KORNELIS LAMEK MARTINUS NATANIEL OKTOVIANUS PILEMON RUBEN SEMUEL TIMOTIUS WELEM YAKOB ZAKARIAS ABRAHAM MELKIAS NIKO`),
  F: words(`YULIANA MARTHINA MARIA AGUSTINA YOHANA RAHEL ORPA DORKAS ELISABETH FRANSINA HERMINA IRENE JULIANA KRISTINA LIDIA MARICE NAOMI
    OKTOVINA PAULINA REGINA SELFINA TABITA WELMINA YOSINA ANACE BATSEBA DELILA ESTER FEBI GRACE HANA SARLOTA`),
};

/** Papuan: Christian given names and the clan. */
export const papuan: Culture = {
  family: (random) => random.pick(PAPUAN_CLANS),
  name: (random, { sex, family }) => {
    const first = random.pick(CHRISTIAN[sex]);
    const second = random.chance(0.3) ? random.pick(CHRISTIAN[sex]) : first;
    return `${second === first ? first : `${first} ${second}`} ${family ?? random.pick(PAPUAN_CLANS)}`;
  },
};

const BUGIS: Record<Sex, readonly [first: readonly string[], last: readonly string[]]> = {
  M: [words('ANDI BASO DAENG MUHAMMAD ABDUL HASANUDDIN SYAMSUDDIN BAHARUDDIN AMIRUDDIN KAMARUDDIN LA ASRI ARDI RISWAN IRFAN SUPRIADI JAMAL NASRUL'),
    words('RAHMAN TAHIR MAPPANGARA SALAM RASYID LATIF SANUSI HAMID TAUFIK KADIR ALAM WAHAB MAJID RAUF MALIK AZIS ARSYAD JUFRI')],
  F: [words('ANDI SITI HASNAH ROSMIATI SUARNI NURHAEDAH HAERANI MARDIANA RAMLAH SUHARTI HARTATI RISKA SRI WAHDANIA NURUL JUMRIAH IRMA'),
    words('TENRI AMINAH HALIJAH RAHMAN AMALIA SALEH HASAN YUNUS PATIMANG RAMADHANI FADILLAH ANGRAENI WULAN AULIA PUTRI KHADIJAH')],
};

/** Bugis and Makassar, of whom many trade in Jayapura. */
export const bugis: Culture = {
  family: () => null,
  name: (random, { sex }) => {
    const [first, last] = BUGIS[sex];
    return `${random.pick(first)} ${random.pick(last)}`;
  },
};

const MADURESE: Record<Sex, readonly string[]> = {
  M: words('MOH. ACHMAD MATSURI SAMSUL HOLIL MUSTOFA SUBAIRI ABD. BURHAN FATHOR HASYIM JUMALI KHOLIQ MOCHAMMAD NASIR RASIDI SAHID UMAR ZAINI'),
  F: words('SITI HOTIJAH MUSLIMAH SUMIATI NURUL HALIMATUS KHOIRUN MAIMUNA NASIAH ROHMAH SUHAINI TOYYIBAH UMMU WASILAH YATIMA ZAINABA MUSRIFAH SITTI'),
};
const MADURESE_LAST: Record<Sex, readonly string[]> = {
  M: words('ROHIM HASAN ARIFIN HALIM MUKMIN RIDHO SYAKUR WAFI HOSEN SALAM GHOFUR KARIM FARUQ BASRI MUNIR JAZULI HANAFI'),
  F: words("ROHMAH JANNAH HASANAH SA'DIYAH AINI MUFARROHAH NISA KHOIRIYAH LAILI MUNAWAROH ZAHROH SYARIFAH HAMIDAH FAIZAH QOMARIYAH"),
};

/** Madurese, of whom many live in Surabaya. */
export const madurese: Culture = {
  family: () => null,
  name: (random, { sex, generation }) => {
    const first = random.pick(MADURESE[sex]);
    if (generation === 'old' && !first.endsWith('.') && random.chance(0.4)) return first;
    return `${first} ${random.pick(MADURESE_LAST[sex])}`;
  },
};

const CHINESE_LAST = words('SETIABUDI HALIM WIJAYA TANUWIJAYA SALIM GUNAWAN HARTANTO SUSANTO LIMANTO KUSUMO ANGKASA WIBISONO SANTOSA TEDJA SUTANTO BUDIHARDJO');
const CHINESE: Record<Sex, readonly string[]> = {
  M: words('STEVEN KEVIN HENDRA BUDI WILLIAM JOHAN ANDY RUDY FELIX EDWIN CHRISTIAN VINCENT YONATHAN TEDDY HARRY ROBBY SAMUEL ALVIN'),
  F: words('LINDA MELIANA JESSICA YENNY VERA SHERLY FELICIA STEPHANIE INGRID LILY MONICA NATALIA OLIVIA VERONICA CINDY ELLEN GRACE HENNY'),
};

/** Chinese Indonesians: western given names and an Indonesian family name. */
export const chinese: Culture = {
  family: (random) => random.pick(CHINESE_LAST),
  name: (random, { sex, family }) => {
    const first = random.pick(CHINESE[sex]);
    const second = random.chance(0.25) ? random.pick(CHINESE[sex]) : first;
    return `${second === first ? first : `${first} ${second}`} ${family ?? random.pick(CHINESE_LAST)}`;
  },
};
