CREATE TABLE account_token (        -- how far the tokens of an account are; the tokens themselves are in account_secret
  account_id      TEXT PRIMARY KEY REFERENCES account(id),
  spent           TEXT,             -- SHA-256 of the refresh token that was sent last: committed before it is sent, and never sent again
  refresh_started BIGINT,           -- when it was sent; null once its answer is stored
  refused         TEXT,             -- why the platform would not take it, in Vietnamese; null where it did not say no
  obtained        TEXT,             -- SHA-256 of the refresh token that the last refresh brought; another one in the store was given by a person
  refreshed       BIGINT,           -- when the last refresh brought its pair
  expires         BIGINT            -- when the access token of that pair ends
);
