using System.Buffers.Binary;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.People;

/// <summary>How passwords are hashed by the product; the desks of other tests hash in fewer rounds.</summary>
public sealed class PasswordsTests
{
    /// <summary>HMAC-SHA512, as the hasher's own format numbers it.</summary>
    private const uint Sha512 = 2;

    private const string Right = "bốn từ dễ nhớ";

    [Fact]
    public async Task A_password_is_hashed_in_the_rounds_that_are_asked_for_today_and_salted()
    {
        await using var services = new ServiceCollection().AddTestLogs().AddPeople().BuildServiceProvider();
        var passwords = services.GetRequiredService<Passwords>();

        var (hash, again) = (passwords.Hash(Right), passwords.Hash(Right));

        var bytes = Convert.FromBase64String(hash);
        (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5))).ShouldBe((Sha512, 210_000u));
        again.ShouldNotBe(hash);
        (await passwords.Match(hash, Right, default), await passwords.Match(hash, Right + " ", default)).ShouldBe((true, false));
    }

    [Fact]
    public async Task Where_there_is_no_hash_nothing_matches()
    {
        using var passwords = new Passwords(rounds: 1_000);

        (await passwords.Match(null, Right, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hash_of_other_rounds_still_matches()
    {
        using Passwords few = new(rounds: 1_000), more = new(rounds: 2_000);

        (await more.Match(few.Hash(Right), Right, default)).ShouldBeTrue();
    }
}
