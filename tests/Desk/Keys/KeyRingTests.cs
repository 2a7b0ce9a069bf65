using System.Text;
using Campaigns.Content;
using Campaigns.Desk.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Tests.Keys;

public sealed class KeyRingTests
{
    private static readonly string Ours = TestSecret.Of("một câu không ai đoán ra"), Token = TestSecret.Of("EAAB-token-of-the-page");

    [Fact]
    public void What_was_sealed_is_opened_by_the_same_passphrase_in_another_process()
    {
        using var folder = new TempFolder();
        var secret = Ring(folder, new Passphrase(Ours)).Protect(Token);

        Ring(folder, new Passphrase(Ours)).Unprotect(secret).ShouldBe(Token);
    }

    [Fact]
    public void Another_passphrase_opens_nothing()
    {
        using var folder = new TempFolder();
        var secret = Ring(folder, new Passphrase(Ours)).Protect(Token);

        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Ring(folder, new Passphrase(TestSecret.Of("một câu khác hẳn như thế"))).Unprotect(secret));
    }

    [Fact]
    public void A_guarded_key_does_not_lie_open_in_its_file()
    {
        using var folder = new TempFolder();
        Ring(folder, new Passphrase(Ours)).Protect(Token);

        var text = string.Concat(Directory.GetFiles(Path.Combine(folder.Path, "keys")).Select(File.ReadAllText));

        text.ShouldContain("sealed");
        text.ShouldNotContain("<masterKey");
    }

    [Fact]
    public void A_passphrase_shows_itself_to_nobody() => new Passphrase(Ours).ToString().ShouldBe("•••");

    [Theory]
    [InlineData("ngắn")]
    [InlineData("   ")]
    public async Task A_passphrase_that_guards_nothing_is_refused(string text)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("pass"), text, Encoding.UTF8);

        KeyRing.Read(new KeysOptions { PassphraseFile = folder.File("pass") }).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Configuration);
    }

    [Fact]
    public void A_passphrase_file_that_is_not_there_is_refused_by_name() =>
        KeyRing.Read(new KeysOptions { PassphraseFile = "/nowhere/pass" }).Problems.ShouldHaveSingleItem().Where!.ShouldContain("/nowhere/pass");

    private static IDataProtector Ring(TempFolder folder, Passphrase passphrase) => new ServiceCollection().AddTestLogs()
        .AddKeys(new Installation(folder.Path, folder.Path), passphrase).BuildServiceProvider()
        .GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
