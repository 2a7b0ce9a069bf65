using System.Security.Cryptography;
using System.Xml.Linq;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Tests.Keys;

/// <summary>The key ring of several hosts on one PostgreSQL.</summary>
public sealed class StoreKeysTests : IDisposable
{
    private static readonly string Ours = TestSecret.Of("một câu chung của mọi máy"), Another = TestSecret.Of("một câu khác hẳn của máy lạ"), Token = TestSecret.Of("EAAB-token-of-several-hosts");

    private readonly TempFolder _here = new(), _there = new();

    [PostgresFact]
    public async Task What_one_host_has_sealed_another_opens()
    {
        await using var store = await TestStore.Open();
        await using var there = await store.Again();

        var secret = Ring(store.Database, _here, new Passphrase(Ours)).Protect(Token);

        Ring(there, _there, new Passphrase(Ours)).Unprotect(secret).ShouldBe(Token);
        (await Rows(store.Database)).ShouldHaveSingleItem().ShouldNotContain("<masterKey");
        Directory.Exists(_here.File("keys")).ShouldBeFalse();
    }

    [PostgresFact]
    public async Task Hosts_that_start_together_on_an_empty_store_work_with_one_key()
    {
        await using var store = await TestStore.Open();
        await using var there = await store.Again();
        var (one, two) = (Ring(store.Database, _here, new Passphrase(Ours)), Ring(there, _there, new Passphrase(Ours)));

        var sealedBy = await Task.WhenAll(Task.Run(() => one.Protect(Token)), Task.Run(() => two.Protect(Token)));

        one.Unprotect(sealedBy[1]).ShouldBe(Token);
        two.Unprotect(sealedBy[0]).ShouldBe(Token);
        (await Rows(store.Database)).Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task A_host_with_another_passphrase_or_none_is_told_so_and_makes_no_key_of_its_own()
    {
        await using var store = await TestStore.Open();
        Ring(store.Database, _here, new Passphrase(Ours)).Protect(Token);

        (await Keys(store.Database, _there, new Passphrase(Ours)).Refusal()).ShouldBeNull();
        var wrong = (await Keys(store.Database, _there, new Passphrase(Another)).Refusal()).ShouldNotBeNull();
        wrong.ShouldSatisfyAllConditions(
            said => said.Kind.ShouldBe(ProblemKind.Configuration), said => said.What.Vi.ShouldContain("không phải là mật khẩu đã giữ"),
            said => said.Where!.ShouldContain("Keys:PassphraseFile"), said => said.Mend.ShouldNotBeNull().Vi.ShouldContain("Chép đúng tệp"));
        (await Keys(store.Database, _there, null).Refusal()).ShouldNotBeNull().What.Vi.ShouldContain("máy này không mở được");
        Should.Throw<CryptographicException>(() => Ring(store.Database, _there, new Passphrase(Another)).Protect(Token));
        (await Rows(store.Database)).Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task Keys_that_a_host_has_in_files_are_taken_along_sealed_and_open_what_they_sealed()
    {
        await using var store = await TestStore.Open();
        var secret = Files(_here, null).Protect(Token);

        (await Keys(store.Database, _here, new Passphrase(Ours)).Refusal()).ShouldBeNull();

        (await Rows(store.Database)).ShouldHaveSingleItem().ShouldNotContain("<masterKey");
        Ring(store.Database, _there, new Passphrase(Ours)).Unprotect(secret).ShouldBe(Token);
        (await Keys(store.Database, _here, new Passphrase(Ours)).Refusal()).ShouldBeNull();
        (await Rows(store.Database)).Count.ShouldBe(1, "they are taken once");
    }

    [PostgresFact]
    public async Task Files_that_another_passphrase_guards_keep_an_empty_store_from_getting_a_new_key_and_are_let_lie_beside_keys_that_open()
    {
        await using var store = await TestStore.Open();
        Files(_here, new Passphrase(Another)).Protect(Token);

        (await Keys(store.Database, _here, new Passphrase(Ours)).Refusal()).ShouldNotBeNull().Where!.ShouldContain(_here.File("keys"));
        (await Rows(store.Database)).ShouldBeEmpty();

        Ring(store.Database, _there, new Passphrase(Ours)).Protect(Token);
        (await Keys(store.Database, _here, new Passphrase(Ours)).Refusal()).ShouldBeNull();
        (await Rows(store.Database)).Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task Keys_that_are_known_are_worked_with_while_the_store_cannot_be_asked()
    {
        await using var store = await TestStore.Open();
        Ring(store.Database, _here, new Passphrase(Ours)).Protect(Token);
        var there = await store.Again();
        var keys = Keys(there, _there, new Passphrase(Ours));
        (await keys.Refusal()).ShouldBeNull();

        await there.DisposeAsync();

        keys.GetAllElements().ShouldHaveSingleItem().ToString(SaveOptions.DisableFormatting).ShouldBe((await Rows(store.Database))[0]);
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private static Task<IReadOnlyList<string>> Rows(Database database) => database.Read(session => session.List<string>("SELECT xml FROM desk_key"));

    private static StoreKeys Keys(Database database, TempFolder folder, Passphrase? passphrase) =>
        new(database, new Installation(folder.Path, folder.Path), new KeySeal(passphrase), TimeProvider.System);

    private static IDataProtector Ring(Database database, TempFolder folder, Passphrase? passphrase) =>
        Protector(services => services.AddKeys(new Installation(folder.Path, folder.Path), passphrase, Keys(database, folder, passphrase)));

    private static IDataProtector Files(TempFolder folder, Passphrase? passphrase) =>
        Protector(services => services.AddKeys(new Installation(folder.Path, folder.Path), passphrase));

    private static IDataProtector Protector(Func<IServiceCollection, IServiceCollection> keys) =>
        keys(new ServiceCollection().AddTestLogs()).BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
