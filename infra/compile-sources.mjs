// Compiles the files named on standard input, one a line, in one process that then ends. Without it every service of a first start
// would load the compiler and keep its memory. Must never run anything that it compiles.
import { readFileSync } from 'node:fs';
import { compile } from './compile.mjs';

for (const filename of readFileSync(0, 'utf8').split('\n').filter((line) => line !== '')) compile(filename, readFileSync(filename, 'utf8'));
