using Campaigns.Content.Store;
using Npgsql;

namespace Campaigns.Content.Tests.Store;

public sealed class PostgresTests
{
    [PostgresFact]
    public async Task A_commit_waits_for_the_disk_whatever_the_database_says()
    {
        var (server, name) = await Empty();
        await server.Run($"ALTER DATABASE {name} SET synchronous_commit = off");
        await using var database = await Open(server.Connection(name));

        var said = await database.Write(session => session.Value<string>("SHOW synchronous_commit"));

        said.ShouldBe("on");
        (await database.Examine()).Durability.ShouldBe("on");
    }

    [PostgresFact]
    public async Task Nothing_is_changed_by_a_reading()
    {
        await using var store = await TestStore.Open();

        var refused = await Should.ThrowAsync<PostgresException>(() => store.Database.Read(session => session.Run("UPDATE unit SET name = 'x'")));

        refused.SqlState.ShouldBe(PostgresErrorCodes.ReadOnlySqlTransaction);
    }

    [PostgresFact]
    public async Task A_server_that_turns_read_only_is_told_of_and_so_is_nothing_once_it_can_be_written_again()
    {
        var (server, name) = await Empty();
        await using var database = await Open(server.Connection(name));
        async Task Turn(string on)
        {
            await server.Run($"ALTER DATABASE {name} SET default_transaction_read_only = {on}");
            await server.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        }
        Task<int> Write(string flag) => database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES (@flag, '')", new { flag }));
        await Write("before");

        await Turn("on");
        await Should.ThrowAsync<PostgresException>(() => Write("meanwhile"));

        database.Trouble.ShouldNotBeNull().What.Vi.ShouldBe("Máy chủ PostgreSQL này chỉ cho đọc.");
        database.Trouble.Mend.ShouldNotBeNull().Vi.ShouldContain("máy chủ chính");
        (await database.Read(session => session.List<string>("SELECT name FROM store_flag"))).ShouldBe(["before"]);

        await Turn("off");
        await Write("after");
        database.Trouble.ShouldBeNull();
    }

    [PostgresFact]
    public async Task A_reading_sees_one_moment_while_others_write()
    {
        await using var store = await TestStore.Open();

        var (before, after) = await store.Database.Read(async session =>
        {
            var first = await session.Value<string>("SELECT name FROM unit");
            await store.Database.Write(other => other.Run("UPDATE unit SET name = 'Tên mới'"));
            return (first, await session.Value<string>("SELECT name FROM unit"));
        });

        after.ShouldBe(before);
    }

    [PostgresFact]
    public async Task Writes_go_on_side_by_side()
    {
        await using var store = await TestStore.Open();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = store.Database.Write(async session =>
        {
            await session.Run("INSERT INTO store_flag (name, value) VALUES ('một', '1')");
            entered.TrySetResult();
            await go.Task;
        });
        await entered.Task;

        await store.Database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('hai', '2')"));

        go.SetResult();
        await first;
        (await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM store_flag"))).ShouldBe(2);
    }

    [PostgresFact]
    public async Task Programs_that_start_at_once_on_an_empty_database_make_one_schema()
    {
        var (server, name) = await Empty();

        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open(server.Connection(name)))));

        (await opened[0].Read(session => session.List<int>("SELECT number FROM migration ORDER BY number"))).ShouldBe(Migrator.For("postgres").Select(file => file.Number));
        foreach (var database in opened)
            await database.DisposeAsync();
    }

    [PostgresFact]
    public async Task Two_stores_live_in_one_database_each_in_its_schema()
    {
        var (server, name) = await Empty();
        await server.Run("CREATE SCHEMA mot; CREATE SCHEMA hai", name);
        await using var one = await Open(server.Connection(name) + ";Search Path=mot");
        await using var two = await Open(server.Connection(name) + ";Search Path=hai");

        await one.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('a', 'b')"));

        (await two.Read(session => session.Value<int>("SELECT COUNT(*) FROM store_flag"))).ShouldBe(0);
        (await one.Read(session => session.Value<int>("SELECT COUNT(*) FROM mot.store_flag"))).ShouldBe(1);
    }

    [PostgresFact]
    public async Task What_is_wrong_with_the_server_is_said_in_words_and_never_with_the_password()
    {
        var (server, name) = await Empty();
        var right = server.Connection(name);

        (await Refused(server.Connection(name, "sai mật khẩu"))).What.Vi.ShouldContain("không nhận tên hoặc mật khẩu");
        (await Refused(server.Connection("nowhere"))).What.En.ShouldContain("no such database");
        (await Refused(right + ";Search Path=nowhere")).What.En.ShouldContain("No schema");
        (await Refused(right.Replace("Host=/", "Host=/nowhere/", StringComparison.Ordinal))).What.En.ShouldContain("cannot be reached");
        (await Refused("Host=127.0.0.1;Port=1;Database=x;Username=u;Password=" + PostgresServer.Password)).What.En.ShouldContain("cannot be reached");
    }

    [Theory]
    [InlineData("postgres://campaigns:bí mật của máy thử@server/campaigns")]
    [InlineData("Host=server;Database=campaigns;Username=u;Password=bí mật của máy thử;Nonsense bí mật của máy thử=1")]
    [InlineData("Host=server;Password=bí mật của máy thử")]
    public async Task A_connection_string_that_is_none_is_refused_without_being_repeated(string connection)
    {
        var problem = await Refused(connection);

        problem.Kind.ShouldBe(ProblemKind.Configuration);
        problem.Where.ShouldBe("Store:Connection");
    }

    [Theory]
    [InlineData("53300", "no connection left")]
    [InlineData("53100", "disk")]
    [InlineData("42501", "lacks a right")]
    [InlineData("57P03", "starting or stopping")]
    [InlineData("25006", "only be read")]
    [InlineData("55P03", "locked")]
    [InlineData("XX001", "damaged")]
    [InlineData("99999", "99999")]
    public void Every_complaint_of_the_server_has_its_sentence(string state, string says) =>
        Postgres.Explain(new PostgresException("said by the server", "ERROR", "ERROR", state), "PostgreSQL server:5432/campaigns").What.En.ShouldContain(says);

    [Fact]
    public void A_server_before_14_is_refused() => Postgres.TooOld(new Version(13, 9), "PostgreSQL server:5432/campaigns").What.Vi.ShouldContain("13.9");

    private static async Task<(PostgresServer Server, string Name)> Empty()
    {
        var server = await PostgresServer.One();
        return (server, await server.Empty());
    }

    private static async Task<Database> Open(string connection)
    {
        using var folder = new TempFolder();
        var opened = await Database.Open(folder.Path, new StoreOptions { Connection = connection }, TimeProvider.System);
        return opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].In("en"));
    }

    private static async Task<Problem> Refused(string connection)
    {
        using var folder = new TempFolder();
        var opened = await Database.Open(folder.Path, new StoreOptions { Connection = connection }, TimeProvider.System);
        opened.Ok.ShouldBeFalse();
        var problem = opened.Problems.ShouldHaveSingleItem();
        (problem.In("vi") + problem.In("en")).ShouldNotContain("mật khẩu của", Case.Insensitive);
        (problem.In("vi") + problem.In("en")).ShouldNotContain(PostgresServer.Password);
        return problem;
    }
}
