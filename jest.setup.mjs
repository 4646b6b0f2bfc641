// Nest is ESM and some of its companions are CommonJS that require it: loading it first keeps Node from seeing a cycle.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
