using Campaigns.Content;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.People;

/// <summary>Hashes passwords and holds them against their hashes: PBKDF2 with HMAC-SHA512, 210,000 rounds (OWASP, Password Storage, 2023).</summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>In characters.</summary>
    public const int Shortest = 10, Longest = 128;

    private const int Rounds = 210_000, FewestDifferent = 5;

    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher;
    private readonly Lazy<string> _decoy;

    // A hash is a tenth of a second of one core: who tries many at once waits, and the desk goes on.
    private readonly SemaphoreSlim _at = new(2);

    public Passwords() : this(Rounds) { }

    /// <param name="rounds">Fewer than are asked for: where the passwords of a host guard nothing, and hundreds of such hosts are started.</param>
    public Passwords(int rounds)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _decoy = new(() => _hasher.HashPassword(Nobody, Token.New()));
    }

    public string Hash(string password) => _hasher.HashPassword(Nobody, password.Normalize());

    /// <summary>Whether it is the one; without a hash as slow as with one, and never.</summary>
    public async Task<bool> Match(string? hash, string password, CancellationToken cancel)
    {
        await _at.WaitAsync(cancel);
        try
        {
            var typed = password.Length > Longest ? "" : password.Normalize();
            var same = _hasher.VerifyHashedPassword(Nobody, hash ?? _decoy.Value, typed) != PasswordVerificationResult.Failed;
            return same && hash is not null;
        }
        finally
        {
            _at.Release();
        }
    }

    /// <summary>Why it is not to be taken; null where it may.</summary>
    public static Problem? Refusal(string password, string again, string login)
    {
        if (password.Length is < Shortest or > Longest)
            return Problem.Input(new($"Mật khẩu cần từ {Shortest} đến {Longest} ký tự.", $"A password has {Shortest} to {Longest} characters."), "mat-khau",
                new("Ghép vài từ dễ nhớ với nhau, ví dụ bốn từ cách nhau bằng dấu gạch.", "Put a few words together, such as four with hyphens between."));
        if (password.Distinct().Count() < FewestDifferent || password.Contains(login, StringComparison.OrdinalIgnoreCase))
            return Problem.Input(new("Mật khẩu này quá dễ đoán.", "This password is guessed too easily."), "mat-khau",
                new("Đừng lặp một ký tự, đừng dùng tên đăng nhập.", "Repeat no single character and leave the login out of it."));
        return password == again ? null : Problem.Input(new("Hai lần nhập không giống nhau.", "The two are not the same."), "lai", new("Nhập lại mật khẩu mới vào cả hai ô.", "Type the new password into both."));
    }

    public void Dispose() => _at.Dispose();
}
