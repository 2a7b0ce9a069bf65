using System.Buffers;

namespace Campaigns.Content.Speech.Rules;

/// <summary>Addresses on the web and of mail: known words of them as words, "." as "chấm", "@" as "a còng".</summary>
internal sealed class AddressRule : IRule
{
    /// <summary>A path longer than this nobody remembers: only the site is said.</summary>
    private const int LongestPath = 40;

    private static readonly SearchValues<char> PathStarts = SearchValues.Create("/?#:"), Unsayable = SearchValues.Create("?#=%&:");

    private static readonly string[] Schemes = ["https://", "http://"];

    private static readonly string[] Domains = [".vn", ".com", ".net", ".org", ".info", ".edu", ".gov", ".me", ".asia", ".io", ".app"];

    public string Name => "address";

    public bool Read(Passage p)
    {
        var word = char.IsAsciiDigit(p[p.At]) ? p.AfterDigits(p.At) : p.AfterLetters(p.At);
        if (p[word] is not ('.' or '@' or ':' or '-' or '_' or >= '0' and <= '9' or >= 'a' and <= 'z') || (p.At > 0 && p[p.At - 1] is '@' or '.'))
            return false;
        var end = p.At;
        while (end < p.Text.Length && p[end] is > ' ' and < '\u007f' and not ('<' or '>' or '(' or ')' or '"' or '\'' or ',' or ';' or '{' or '}' or '[' or ']' or '|'))
            end++;
        while (end > p.At && p[end - 1] is '.' or ':' or '!' or '?' or '/' or '*' or '_' or '-')
            end--;
        var start = p.At;
        foreach (var scheme in Schemes)
            if (p.Rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                start = p.At + scheme.Length;
        if (end <= start)
            return false;
        var at = p.Slice(start, end).IndexOf('@');
        if (at == 0 || (at < 0 && p.Slice(start, end).IndexOf('.') < 0))
            return false;
        var host = at < 0 ? start : start + at + 1;
        var path = p.Slice(host, end).IndexOfAny(PathStarts);
        var hostEnd = path < 0 ? end : host + path;
        if (!IsHost(p.Slice(host, hostEnd), certain: start > p.At || at > 0))
            return false;
        if (at > 0)
        {
            Parts(p, start, start + at);
            p.Said.Word("a còng");
        }
        else if (p.Slice(host, hostEnd).StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host += 4;
        Parts(p, host, hostEnd);
        if (hostEnd < end && end - hostEnd <= LongestPath && p.Slice(hostEnd, end).IndexOfAny(Unsayable) < 0)
            Parts(p, hostEnd, end);
        else if (hostEnd < end)
            p.Note(new($"Địa chỉ {p.Slice(host, end)} dài: chỉ đọc tên trang.", $"The address {p.Slice(host, end)} is long: only the site is read."));
        p.At = p[end] == '/' ? end + 1 : end;
        return true;
    }

    private static bool IsHost(ReadOnlySpan<char> host, bool certain)
    {
        if (host.Length < 4 || !char.IsAsciiLetterOrDigit(host[0]) || !char.IsAsciiLetter(host[^1]))
            return false;
        foreach (var c in host)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                return false;
        if (certain && host.Contains('.'))
            return true;
        foreach (var domain in Domains)
            if (host.Length > domain.Length && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static void Parts(Passage p, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var next = at;
            while (next < end && char.IsAsciiLetterOrDigit(p[next]))
                next++;
            if (next > at)
                Label(p, at, next);
            if (next < end && Sign(p[next]) is { } sign)
                p.Said.Word(sign);
            at = next + 1;
        }
    }

    private static string? Sign(char sign) => sign switch
    {
        '.' => "chấm",
        '/' => "gạch chéo",
        '-' => "gạch ngang",
        '_' => "gạch dưới",
        '+' => "cộng",
        _ => null,
    };

    private static void Label(Passage p, int start, int end)
    {
        Span<char> small = stackalloc char[Math.Min(64, end - start)];
        var length = p.Slice(start, start + small.Length).ToLowerInvariant(small);
        if (end - start <= 64 && (p.Words.Label(small[..length]) ?? p.Words.Whole(small[..length])) is { } known)
        {
            p.Said.Word(known);
            return;
        }
        for (var at = start; at < end;)
        {
            var next = char.IsAsciiDigit(p[at]) ? p.AfterDigits(at) : at + 1;
            while (next < end && !char.IsAsciiDigit(p[at]) && char.IsAsciiLetter(p[next]))
                next++;
            if (char.IsAsciiDigit(p[at]))
                p.Numbers.Digits(p.Said, p.Slice(at, next));
            else
                p.Said.Word(p.Slice(at, next).ToString().ToLowerInvariant());
            at = next;
        }
        p.Ask(p.Slice(start, end));
    }
}
