-- What the other files take for granted and PostgreSQL does not have.

CREATE DOMAIN blob AS BYTEA;

-- The store's own time in Unix milliseconds, by which leases are judged: workers whose machines disagree about the time ask one
-- clock. What the caller believes is ignored here; tests put a function in its place that believes it.
CREATE FUNCTION store_now(said BIGINT) RETURNS BIGINT LANGUAGE sql STABLE PARALLEL SAFE
  AS 'SELECT (EXTRACT(EPOCH FROM statement_timestamp()) * 1000)::BIGINT';
