using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Desk.People;

/// <summary>
/// The one-time code by which the first administrator is made: it stands in the terminal of the machine, so that who has it is who
/// started the program. Good for an hour, for five tries, and once. Nothing of it is stored.
/// </summary>
internal sealed class FirstCode(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private const int MostTries = 5;

    /// <summary>A code that was used up by wrong tries is not followed by another at once.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private string? _code;
    private DateTimeOffset _made = DateTimeOffset.MinValue;
    private int _tries;

    /// <summary>Shows a new code to whoever sits at the machine; null: nobody does.</summary>
    public Action<string>? Tell { get; set; }

    /// <summary>Makes and shows one, where the last is none any more; whether there is one now.</summary>
    public bool Ready()
    {
        lock (_gate)
        {
            if (Alive)
                return true;
            if (Tell is null || clock.GetUtcNow() - _made < Between)
                return false;
            (_code, _made, _tries) = (Token.Spoken(3), clock.GetUtcNow(), 0);
            Tell(_code);
            return true;
        }
    }

    /// <summary>Whether it is the code; counts the try.</summary>
    public bool Matches(string typed)
    {
        lock (_gate)
        {
            if (!Alive)
                return false;
            _tries++;
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Plain(typed)), Encoding.UTF8.GetBytes(Plain(_code!)));
        }
    }

    public void Spend()
    {
        lock (_gate)
            _code = null;
    }

    private bool Alive => _code is not null && _tries < MostTries && clock.GetUtcNow() - _made < Life;

    private static string Plain(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
