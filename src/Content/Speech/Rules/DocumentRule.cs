using Campaigns.Content.Documents;

namespace Campaigns.Content.Speech.Rules;

/// <summary>
/// Numbers of documents, of the State ("49/2024/NĐ-CP") and of the Party ("57-NQ/TW"), broken ones too ("57- NQ/TW"): number,
/// year and issuer in words, never the letters. An issuer that the sentence names is not said again.
/// </summary>
internal sealed class DocumentRule : IRule
{
    private const int MostDigits = 5, MostGroups = 4, LongestGroup = 14;

    public string Name => "document";

    public bool Read(Passage p)
    {
        var end = p.AfterDigits(p.At);
        if (end - p.At > MostDigits || (p.At > 0 && p[p.At - 1] is '/' or '.' or ','))
            return false;
        return OfGroups(p, end) || OfYear(p, end);
    }

    private static bool OfGroups(Passage p, int end)
    {
        var (at, sign) = Joint(p, end);
        var year = 0;
        if (sign == '/' && p.AfterDigits(at) == at + 4 && p[at] is '1' or '2' && Joint(p, at + 4) is (var next, '/'))
            (year, at, sign) = (Year(p, at), next, '/');
        Span<Range> groups = stackalloc Range[MostGroups];
        var (count, slash) = (0, -1);
        var last = at;
        while (count < MostGroups && Group(p, at) is var stop && stop > at)
        {
            groups[count++] = at..stop;
            last = stop;
            var (next2, sign2) = Joint(p, stop);
            if (sign2 == '\0')
                break;
            slash = sign2 == '/' ? count : slash;
            at = next2;
        }
        if (count == 0)
            return false;
        var kind = p.Words.Kind(p.Text.AsSpan()[groups[0]]);
        // "3 - Kế hoạch", "120 km/h" and "26-B1" are no documents: a lone group is one only with a kind or an issuer that is known.
        var known = kind is not null || Issuer(p, groups[0]) is not null;
        var party = sign != '/';
        if (party ? !(known && count >= 2 && slash == 1) : !(known || (count >= 2 && slash < 0)) || (count == 1 && !known) || (kind is not null && count == 1 && year == 0 && p[last] == '.'))
            return false;
        Say(p, end, year, kind, groups[..count], last, odd: party ? p[end] is not '-' : slash >= 0);
        p.At = last;
        return true;
    }

    /// <summary>"Thông tư 39/2020": the short way of naming one.</summary>
    private static bool OfYear(Passage p, int end)
    {
        if (p[end] != '/' || p.AfterDigits(end + 1) != end + 5 || p[end + 1] is not ('1' or '2') || p[end + 5] is '/' or '-')
            return false;
        var numbered = p.Ends(p.At, "số");
        if (!numbered && !EndsWithKind(p))
            return false;
        if (!numbered)
            p.Said.Word("số");
        p.Numbers.Whole(p.Said, p.Slice(p.At, end));
        p.Said.Word("năm");
        p.Numbers.Whole(p.Said, Year(p, end + 1));
        p.At = end + 5;
        return true;
    }

    private static void Say(Passage p, int numberEnd, int year, string? kind, ReadOnlySpan<Range> groups, int end, bool odd)
    {
        var written = p.Slice(p.At, end).ToString();
        var document = p.Words.Documents.Find(written);
        if (odd || written.Contains(' ', StringComparison.Ordinal))
            p.Note(new($"Ký hiệu “{written}” viết chưa đúng thể thức.", $"The symbol “{written}” is not written in the official form."));
        if (!p.Ends(p.At, "số"))
        {
            // A number that stands alone is said alone; in a sentence it is said what it is.
            if (!EndsWithKind(p) && !p.WordBefore(p.At).IsEmpty && (document?.Kind is { Length: > 0 } known ? known : kind ?? OfIssuer(groups, p)) is { } type)
                p.Said.Word(type).Word("số");
            else if (EndsWithKind(p))
                p.Said.Word("số");
        }
        p.Numbers.Whole(p.Said, p.Slice(p.At, numberEnd));
        if (year > 0)
        {
            p.Said.Word("năm");
            p.Numbers.Whole(p.Said, year);
        }
        if (!IssuerInSentence.Follows(p, end))
            Issuers(p, document, kind is null ? groups : groups[1..], end, written);
        if (p.Begins(end, "ngày"))
            p.Said.Comma();
    }

    private static void Issuers(Passage p, CitedDocument? document, ReadOnlySpan<Range> groups, int end, string written)
    {
        var assembly = groups.Length > 0 && Issuer(p, groups[0]) is { } named && named.Say.Length > (document?.Issuer.Length ?? 0) && named.Say.StartsWith(document?.Issuer ?? "", StringComparison.Ordinal);
        if (document is { Issuer.Length: > 0 } && !assembly)
        {
            if (!IssuerInSentence.Names(p, end, document.Issuer, []))
                p.Said.Word("của").Word(document.Issuer);
            return;
        }
        var said = 0;
        foreach (var group in groups)
        {
            if (Issuer(p, group) is not { } issuer)
                continue;
            if (IssuerInSentence.Names(p, end, issuer.Say, issuer.Names))
                return;
            p.Said.Word(said++ == 0 ? "của" : "và").Word(issuer.Say);
            if (issuer.Check)
                p.Note(new($"“{written}”: đọc là của {issuer.Say}; kiểm tra cơ quan ban hành.", $"“{written}”: read as of {issuer.Say}; check who issued it."));
            // What follows an office is its department, except where two issue together (TTLT-BTC-BNV).
            if (p.Text.AsSpan()[group] is not ['B', _, ..])
                break;
        }
        if (said == 0 && groups.Length > 0)
            p.Ask(p.Text.AsSpan()[groups[0]]);
    }

    private static IssuerName? Issuer(Passage p, Range group) => IssuerCode.Read(p.Words, p.Text.AsSpan()[group]);

    /// <summary>A number without a kind is an official letter (công văn), unless the National Assembly gave it.</summary>
    private static string? OfIssuer(ReadOnlySpan<Range> groups, Passage p) => p.Text.AsSpan()[groups[0]].IndexOfAnyInRange('0', '9') >= 0 ? null : "Công văn";

    private static bool EndsWithKind(Passage p)
    {
        foreach (var name in p.Words.KindNames)
            if (p.Ends(p.At, name))
                return true;
        return p.Words.Kind(p.WordBefore(p.At)) is not null;
    }

    private static int Year(Passage p, int at) => ((p[at] - '0') * 1000) + ((p[at + 1] - '0') * 100) + ((p[at + 2] - '0') * 10) + p[at + 3] - '0';

    /// <summary>Past the sign that joins two groups, with at most one space on either side; the number and its kind may be glued.</summary>
    private static (int Place, char Sign) Joint(Passage p, int place)
    {
        var at = p[place] == ' ' ? place + 1 : place;
        if (p[at] == '/' || Signs.IsDash(p[at]))
            return (p[at + 1] == ' ' ? at + 2 : at + 1, p[at] == '/' ? '/' : '-');
        return at == place && char.IsAsciiDigit(p[place - 1]) && Signs.IsUpper(p[place]) ? (place, 'g') : (place, '\0');
    }

    /// <summary>Past a group: capitals first, then letters without marks, digits, '&amp;'.</summary>
    private static int Group(Passage p, int start)
    {
        if (p[start] is not (>= 'A' and <= 'Z' or 'Đ'))
            return start;
        var end = start + 1;
        while (p[end] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or 'Đ' or 'đ' or '&')
            end++;
        return end - start > LongestGroup || Signs.IsLetter(p[end]) ? start : end;
    }
}
