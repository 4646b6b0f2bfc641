// Owns the mark of a handler that takes its body as a stream: nobody reads it before, and it may take longer to arrive.
import { SetMetadata } from '@nestjs/common';

export const STREAMED = Symbol('streamed body');
export const Streamed = () => SetMetadata(STREAMED, true);
