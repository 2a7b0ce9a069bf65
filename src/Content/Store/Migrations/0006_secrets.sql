CREATE TABLE account_secret (       -- tokens and passwords of an account; never in account.settings
  account_id    TEXT NOT NULL REFERENCES account(id),
  name          TEXT NOT NULL,
  sealed        TEXT NOT NULL,      -- encrypted by the keys of this installation
  updated       BIGINT NOT NULL,
  PRIMARY KEY (account_id, name)
);
