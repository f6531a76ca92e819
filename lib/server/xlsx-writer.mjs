import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook from 'write-excel-file/node';

/** The work of xlsx-file.ts, on a thread of its own. */
const { sheet, columns, records } = workerData;
const HEAD = { fontWeight: 'bold', backgroundColor: '#E8EEF4' };
const DATE = { type: Date, format: 'yyyy-mm-dd hh:mm' };

/** A text is a text cell, so that nothing in it runs. The writer keeps texts by name in an object: what every object has would be taken for one of them. */
const textCell = (text) => ({ type: String, format: '@', value: text in {} ? `${text} ` : text });
const cellOf = (value) => (value === null || value === '' ? null : value instanceof Date ? { ...DATE, value } : typeof value === 'number' ? value : textCell(value));

const rows = [columns.map(({ title }) => ({ ...HEAD, ...textCell(title) })), ...records.map((record) => record.map(cellOf))];
const workbook = await writeWorkbook(rows, { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer();
parentPort.postMessage(workbook);
