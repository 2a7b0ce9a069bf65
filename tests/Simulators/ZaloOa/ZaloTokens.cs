using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Tests.Kit;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.ZaloOa;

/// <summary>The tokens of the simulated account: a refresh token is good once, and its successor comes with the answer or never.</summary>
public sealed class ZaloTokens
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _number = 1, _codes;

    public string Access { get; private set; } = TestSecret.Of("access-secret-1");

    public string Refresh { get; private set; } = TestSecret.Of("refresh-secret-1");

    public string AppId { get; } = "app-1";

    public string AppSecret { get; set; } = TestSecret.Of("app-secret-1");

    /// <summary>A code that was given for permission; good once.</summary>
    public string? Code { get; set; }

    /// <summary>What the code was asked with; null: with nothing.</summary>
    public string? Challenge { get; private set; }

    /// <summary>The redirect address that is registered with the app; null: any.</summary>
    public string? Back { get; set; }

    /// <summary>When the access token ends; null: not by itself.</summary>
    public DateTimeOffset? Ends { get; set; }

    /// <summary>How often a refresh token was handed in that had been used.</summary>
    public int Reuses { get; private set; }

    /// <summary>The access token is refused from here on.</summary>
    public void Expire() => Access = TestSecret.Of($"{Access}-over");

    internal bool Good(string? access, DateTimeOffset now) => access == Access && !(Ends <= now);

    /// <summary>
    /// An administrator of the OA says yes on Zalo's page: the browser goes back with a code that is good once, for who knows the
    /// verifier. A redirect address that is not the app's is refused there and then.
    /// </summary>
    internal IResult Permit(IQueryCollection asked, string oaId)
    {
        lock (_lock)
        {
            var back = asked["redirect_uri"].ToString();
            if (asked["app_id"] != AppId || (Back is not null && back != Back))
                return Error(-14003, "Invalid redirect uri");
            (Code, Challenge) = ($"code-{++_codes}", asked["code_challenge"].ToString() is { Length: > 0 } challenge ? challenge : null);
            return Results.Redirect($"{back}?code={Code}&oa_id={oaId}&state={Uri.EscapeDataString(asked["state"].ToString())}");
        }
    }

    internal IResult Give(IFormCollection form, string? secret, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (secret != AppSecret || form["app_id"] != AppId)
                return Error(-14002, "Invalid app secret");
            if (form["grant_type"] == "authorization_code")
            {
                if (form["code_verifier"].ToString() is { Length: 43 } proof)
                    TestSecret.Of(proof);
                if (Code is null || form["code"] != Code || form["code_verifier"].ToString() is not { Length: 43 } verifier || (Challenge is not null && Challenge != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))))
                    return Error(-14003, "Invalid code");
                Code = null;
                return Next(now);
            }
            var handed = form["refresh_token"].ToString();
            if (_used.Contains(handed))
            {
                Reuses++;
                return Error(-14020, "Invalid refresh token.");
            }
            if (handed != Refresh)
                return Error(-14014, "Invalid refresh token.");
            _used.Add(handed);
            return Next(now);
        }
    }

    private IResult Next(DateTimeOffset now)
    {
        _number++;
        (Access, Refresh, Ends) = (TestSecret.Of($"access-secret-{_number}"), TestSecret.Of($"refresh-secret-{_number}"), now.AddHours(25));
        // The life comes as a text.
        return Results.Json(new { access_token = Access, refresh_token = Refresh, expires_in = "90000" });
    }

    private static IResult Error(int code, string said) => Results.Json(new { error = code, error_name = said, error_description = said });
}
