namespace Campaigns.Content.Captions;

/// <summary>A written line made fit for the ear: no address, no hashtag, no emoji, nothing left hanging where one stood.</summary>
internal static class Spoken
{
    private const string Page = "trang thông tin điện tử", Mailbox = "hộp thư điện tử", Opening = "(“\"'[<«", Closing = ")”\"']>»,.;:!?…";

    /// <summary>After these an address is what the sentence leads to, so something must stand for it.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
        { "tại", "ở", "vào", "theo", "qua", "từ", "cập", "xem", "đến", "tới", "trên", "bằng", "là", "về", "gửi", "hoặc", "và" };

    private static readonly string[][] Nouns = [["địa", "chỉ"], ["đường", "dẫn"], ["đường", "link"], ["liên", "kết"], ["link"]];

    private static readonly string[] Domains = [".vn", ".com", ".net", ".org", ".info", ".edu", ".gov", ".me", ".asia"];

    /// <param name="line">One line of text.</param>
    /// <param name="addresses">Grows by every address that is not read.</param>
    public static string Of(string line, ref int addresses)
    {
        var words = new List<string>();
        var written = Emoji.Strip(line).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var lastWord = LastPlainWord(written);
        for (var i = 0; i < written.Length; i++)
        {
            var (open, core, close) = Take(written[i]);
            if (IsAddress(core))
            {
                addresses++;
                Replace(words, open, core, close, last: i >= lastWord || close.AsSpan().IndexOfAny('.', '!', '?') >= 0);
            }
            else if (!Hashtags.Is(core))
                words.Add(written[i]);
            else if (i < lastWord)
                words.Add(open + Hashtags.AsWords(core) + close);
        }
        return string.Join(' ', words);
    }

    /// <summary>The line ended as a sentence is.</summary>
    public static string Sentence(string line)
    {
        var trimmed = line.TrimEnd(' ', ',', ';', ':', '-', '–', '—');
        if (trimmed.Length == 0)
            return "";
        if (char.IsLower(trimmed[0]))
            trimmed = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return trimmed.AsSpan().TrimEnd("”\"')") is [.., '.' or '!' or '?' or '…'] ? trimmed : trimmed + ".";
    }

    /// <summary>The place of the last word that is neither hashtag nor address: what comes behind it is only appended.</summary>
    private static int LastPlainWord(string[] words) =>
        Array.FindLastIndex(words, word => Take(word).Core is { Length: > 0 } core && !Hashtags.Is(core) && !IsAddress(core));

    private static void Replace(List<string> words, string open, string core, string close, bool last)
    {
        var punctuation = close.Trim(')', '”', '"', '\'', ']', '>', '»');
        var instead = core.Contains('@') && !core.Contains("://", StringComparison.Ordinal) ? Mailbox : Page;
        if (words.Count == 0)
            return;
        var noun = Array.Find(Nouns, noun => EndsWith(words, noun));
        if (noun is not null)
            words.RemoveRange(words.Count - noun.Length, noun.Length);
        var before = words.Count > 0 ? words[^1] : "";
        if (open.Length == 0 && (noun is not null || Leading.Contains(before.TrimEnd(':'))))
        {
            if (words.Count > 0)
                words[^1] = before.TrimEnd(':');
            words.Add(instead + punctuation);
        }
        else if (open.Length == 0 && last && before.EndsWith(':'))
        {
            words[^1] = before.TrimEnd(':');
            words.Add($"có trên {instead}{punctuation}");
        }
        else if (punctuation.Length > 0)
            words[^1] = before.TrimEnd(',', ';', ':') + punctuation;
    }

    private static bool EndsWith(List<string> words, string[] noun) => words.Count >= noun.Length
        && noun.Index().All(part => string.Equals(words[words.Count - noun.Length + part.Index].TrimEnd(':'), part.Item, StringComparison.OrdinalIgnoreCase));

    private static (string Open, string Core, string Close) Take(string word)
    {
        var start = word.Length - word.TrimStart(Opening.ToCharArray()).Length;
        var end = word.TrimEnd(Closing.ToCharArray()).Length;
        return end <= start ? ("", "", word) : (word[..start], word[start..end], word[end..]);
    }

    private static bool IsAddress(string word) => Fit.IsAddress(word) || LooksLikeDomain(word);

    /// <summary>"dichvucong.gov.vn", "zalo.me/xa": a known ending before the path, and letters before it.</summary>
    private static bool LooksLikeDomain(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? word : word[..slash];
        return host.Length > 3 && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && char.IsAsciiLetterOrDigit(host[0])
            && Array.Exists(Domains, domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && host.Length > domain.Length);
    }
}
