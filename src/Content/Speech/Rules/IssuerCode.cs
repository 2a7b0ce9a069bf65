namespace Campaigns.Content.Speech.Rules;

/// <summary>Codes of issuers: those of the table, and those that are put together (SKHCN, BCĐCĐS, QH15).</summary>
internal static class IssuerCode
{
    private static readonly (string Code, string Say)[] Heads =
        [("BCĐ", "Ban Chỉ đạo"), ("BQL", "Ban Quản lý"), ("VP", "Văn phòng"), ("S", "Sở"), ("B", "Bộ"), ("P", "Phòng"), ("TT", "Trung tâm"), ("HĐ", "Hội đồng"), ("TCT", "Tổ công tác"), ("BTC", "Ban Tổ chức")];

    /// <summary>Null where nothing of it is known.</summary>
    public static IssuerName? Read(SpeechWords words, ReadOnlySpan<char> code)
    {
        if (words.Issuer(code) is { } issuer)
            return issuer;
        var digits = code.TrimEnd("0123456789");
        if (digits.Length < code.Length && code.Length - digits.Length <= 2 && words.Issuer(digits) is { Code: "QH" or "UBTVQH" or "HĐND" } assembly)
            return assembly with { Say = $"{assembly.Say} khóa {Number(code[digits.Length..])}" };
        foreach (var (head, say) in Heads)
            if (code.Length > head.Length + 1 && code.StartsWith(head, StringComparison.Ordinal) && Rest(words, code[head.Length..]) is { } rest)
                return new(code.ToString(), $"{say} {rest}", [$"{say} {rest}"], Check: false);
        return null;
    }

    private static string? Rest(SpeechWords words, ReadOnlySpan<char> rest)
    {
        foreach (var term in words.Beginning(rest[..Term.FirstRun(rest)]))
            if (rest.Equals(term.Written, StringComparison.Ordinal) && term.Rule == "abbreviation")
                return term.Senses.FirstOrDefault(s => s.After.Contains("Sở"))?.Say ?? term.Otherwise;
        return words.Issuer(rest)?.Say;
    }

    private static string Number(ReadOnlySpan<char> digits)
    {
        using var said = new Said(32);
        new NumberWords(new SpeechStyle()).Whole(said, digits);
        return said.ToString();
    }
}
