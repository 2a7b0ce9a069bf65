using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Store;

public sealed class DialectTests
{
    private const string Written = "SELECT p.id FROM post p WHERE p.wake <= store_now(@now) AND p.state IN @states AND p.id NOT IN @gone LIMIT 5 FOR UPDATE OF p SKIP LOCKED";

    [Fact]
    public void SQLite_is_spared_locks_and_takes_the_time_that_was_handed_in() =>
        Dialect.Sqlite(Written).ShouldBe("SELECT p.id FROM post p WHERE p.wake <= @now AND p.state IN @states AND p.id NOT IN @gone LIMIT 5");

    [Fact]
    public void PostgreSQL_takes_lists_as_arrays() =>
        Dialect.Postgres(Written).ShouldBe("SELECT p.id FROM post p WHERE p.wake <= store_now(@now) AND p.state = ANY(@states) AND p.id <> ALL(@gone) LIMIT 5 FOR UPDATE OF p SKIP LOCKED");

    [Fact]
    public void A_statement_for_hot_paths_has_its_values_by_place_however_often_one_is_named() =>
        Dialect.ByPlace("UPDATE post SET worker = @worker, updated = @now WHERE id = @id AND wake > @now", ["id", "now", "worker"])
            .ShouldBe("UPDATE post SET worker = $3, updated = $2 WHERE id = $1 AND wake > $2");

    [Fact]
    public void A_statement_without_a_value_for_a_name_is_refused_before_it_runs() =>
        Should.Throw<ArgumentException>(() => Dialect.ByPlace("UPDATE post SET worker = @worker", ["id"]));
}
