-- A petition has one open request for Center input. The law refuses a second one it can see; this refuses the one that was opened in the same instant,
-- whereupon the ledger reads again and the law says why.
CREATE UNIQUE INDEX case_file_one_open_request_idx ON centerline.case_file (subject_key) WHERE type = 'fpf' AND NOT closed;
