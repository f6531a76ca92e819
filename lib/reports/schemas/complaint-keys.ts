/** By what a complaint is counted, in the order in which it is shown. */
export { CATEGORY_KEYS, CHANNELS, LEVELS, type Category, type Channel, type Level } from '@/lib/complaints/model';
