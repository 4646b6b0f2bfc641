// Makes the import years of the sample companies: `node examples/make-import-years.mjs` writes them anew, with `--check` says whether they are as it would make them.
// Owns the invented figures. The same every time: no clock, no chance. Headings and their words come from prisma/reference/headings.csv.
import { readFileSync, writeFileSync } from 'node:fs';

const HEADER = 'heading4,kind,lines,value,period_start,period_end,description';

/** Lines a month, dollars a line, growth of the lines from month to month, the months of the year with most of it, and how many months lie between two shipments. */
const BLUE_HERON = {
  file: 'blue-heron-import-year.csv', firstMonth: '2025-11', months: 12, each: 1,
  goods: [
    ['6110', 46, 1_900, -0.06], ['6109', 38, 1_200, -0.06], ['6203', 31, 2_100, -0.05], ['6204', 33, 2_250, -0.06], ['6205', 14, 1_450, -0.05], ['6104', 17, 1_800, -0.06],
    ['6505', 9, 700, -0.03], ['6217', 5, 520, -0.03, [], 2], ['6403', 16, 3_900, -0.04], ['6404', 18, 3_100, -0.04], ['6306', 12, 3_700, 0.02, [3, 4, 5, 6]],
    ['9503', 92, 2_950, 0.05, [8, 9, 10, 11]], ['9504', 34, 4_200, 0.05, [9, 10, 11]], ['9506', 58, 3_350, 0.04, [3, 4, 5, 6]], ['9507', 21, 1_750, 0.03, [2, 3, 4]], ['9505', 12, 900, 0.01, [8, 9, 10], 2],
    ['9403', 27, 5_100, 0.03], ['9401', 24, 4_650, 0.03], ['9404', 19, 2_400, 0.03], ['9405', 16, 2_050, 0.02], ['4202', 29, 2_700, 0.03], ['6601', 7, 640, 0, [2, 3], 2], ['9617', 11, 980, 0.02],
    ['9102', 4, 2_600, 0, [10, 11], 3], ['8712', 8, 7_200, 0.02, [3, 4, 5]], ['8715', 5, 2_300, 0.01, [], 2], ['7323', 6, 1_150, 0, [], 2], ['6912', 4, 1_050, 0, [], 3], ['3924', 9, 860, 0.01],
    ['8513', 7, 690, 0.01], ['8215', 3, 540, 0, [], 3],
  ],
};
const TUMBLEWEED = {
  file: 'tumbleweed-robotics-import-year.csv', firstMonth: '2025-10', months: 12, each: 3,
  goods: [
    ['8508', 210, 6_300, 0.06], ['8509', 120, 4_800, 0.05], ['8479', 150, 9_700, 0.01], ['8467', 44, 3_900, 0.01], ['8428', 22, 11_400, 0], ['8501', 96, 2_700, 0.03], ['8483', 70, 1_900, 0],
    ['8482', 62, 1_150, 0], ['8466', 18, 2_900, 0], ['9031', 26, 5_200, 0.01], ['9032', 24, 2_300, 0.01], ['9026', 16, 1_900, 0], ['8471', 130, 7_400, 0.06], ['8473', 88, 2_100, 0.05],
    ['8517', 74, 3_300, 0.06], ['8525', 81, 2_850, 0.06], ['8526', 37, 3_100, 0.05], ['8529', 41, 1_400, 0.04], ['8536', 66, 1_250, 0.03], ['8537', 39, 2_600, 0.03], ['8541', 72, 1_700, 0.04],
    ['8542', 118, 4_400, 0.06], ['8543', 29, 2_250, 0.03], ['8524', 33, 3_600, 0.05], ['8504', 58, 1_350, 0.03], ['8507', 64, 4_900, 0.05], ['9013', 20, 2_750, 0.03],
  ],
};

/** Headings by code, each with its words as the file quotes them; other columns may follow. */
const described = new Map(
  [...readFileSync(new URL('../prisma/reference/headings.csv', import.meta.url), 'utf8').matchAll(/^(\d{4}),("(?:[^"]|"")*"|[^,\r\n]*)/gm)].map(([, code, words]) => [code, words]),
);

/** Numbers from 0 to 1 that look like chance and are the same for the same text. */
function* likeChance(text) {
  let state = [...text].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261);
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const day = (year, month, date) => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

function rowsOf({ file, firstMonth, months, each, goods }) {
  const [year, month] = firstMonth.split('-').map(Number);
  return goods.flatMap(([heading, lines, dollars, growth, season = [], every = each]) => {
    const words = described.get(heading);
    if (words === undefined) throw new Error(`${heading} is no heading of prisma/reference/headings.csv`);
    const chance = likeChance(`${file} ${heading}`);
    const next = () => chance.next().value;
    const rows = [];
    for (let at = 0; at < months; at += each) {
      const inSeason = season.includes(((month - 1 + at) % 12) + 1) ? 1.6 : 1;
      const count = Math.round(lines * (1 + growth) ** at * inSeason * (0.85 + 0.3 * next()));
      const value = Math.round(count * dollars * (0.9 + 0.2 * next()) * 100) / 100;
      // What is shipped every second or third month has no row in between.
      if (each === 1 && at % every !== 0) continue;
      if (count > 0) rows.push([heading, 'PRIOR', count, value.toFixed(2), day(year, month + at, 1), day(year, month + at + each, 0), words].join(','));
    }
    return rows;
  });
}

const wrong = [BLUE_HERON, TUMBLEWEED].filter((company) => {
  const path = new URL(company.file, import.meta.url);
  const text = `${[HEADER, ...rowsOf(company)].join('\n')}\n`;
  if (process.argv.includes('--check')) return readFileSync(path, 'utf8') !== text;
  writeFileSync(path, text);
  return false;
});
for (const { file } of wrong) console.error(`examples/${file} is not what make-import-years.mjs makes: run it, or undo the change.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
