namespace Campaigns.Content.Speech.Rules;

/// <summary>Every sign that is neither letter nor digit: said in words where it means something, a space where the ear needs nothing; punctuation stays for the eye.</summary>
internal sealed class SignRule : IRule
{
    public string Name => "sign";

    public bool Read(Passage p) => p[p.At] switch
    {
        '/' => StrokeSign.Read(p),
        '.' when p.Rest.StartsWith("./.") => Drop(p, 3),
        ':' when char.IsAsciiDigit(p[p.At - 1]) && char.IsAsciiDigit(p[p.At + 1]) => Word(p, "trên"),
        '-' when p[p.At + 1] == '>' => Arrow(p),
        var dash when Signs.IsDash(dash) => DashSign.Read(p),
        '$' or '€' or '₫' when char.IsAsciiDigit(p[p.At + 1]) => Money(p),
        // Brackets around words, not a comparison.
        '<' or '>' when !char.IsAsciiDigit(p[p.AfterSpaces(p.At + 1)]) => Drop(p, 1),
        var c when Words(c) is { } words => Word(p, words),
        var c when char.IsHighSurrogate(c) => Pair(p),
        var c when Signs.Kind(c) == Sign.Mark && c is not ('"' or '\''  or '¡' or '¿' or '⁂') => false,
        '"' or '\'' => false,
        _ => Drop(p, 1),
    };

    private static string? Words(char c) => c switch
    {
        '&' => "và",
        '%' => "phần trăm",
        '‰' => "phần nghìn",
        '+' => "cộng",
        '=' => "bằng",
        '×' => "nhân",
        '÷' => "chia",
        '<' => "nhỏ hơn",
        '>' => "lớn hơn",
        '≤' => "nhỏ hơn hoặc bằng",
        '≥' => "lớn hơn hoặc bằng",
        '±' => "cộng trừ",
        '~' or '≈' => "khoảng",
        '→' or '⇒' => "đến",
        '°' or 'º' => "độ",
        '@' => "a còng",
        '²' => "bình phương",
        '³' => "lập phương",
        '½' => "một phần hai",
        '¼' => "một phần tư",
        '¾' => "ba phần tư",
        '⅓' => "một phần ba",
        '⅔' => "hai phần ba",
        '€' => "ơ-rô",
        '$' => "đô la",
        '₫' => "đồng",
        '№' => "số",
        '§' => "mục",
        >= '①' and <= '⑩' => Circled[c - '①'],
        _ => null,
    };

    private static readonly string[] Circled = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private static bool Word(Passage p, string words)
    {
        p.Said.Word(words);
        p.At++;
        return true;
    }

    /// <summary>"->", typed for "→".</summary>
    private static bool Arrow(Passage p)
    {
        p.At++;
        return Word(p, "đến");
    }

    private static bool Drop(Passage p, int length)
    {
        p.Said.Space();
        p.At += length;
        return true;
    }

    /// <summary>"$10" is said as "10 $" is.</summary>
    private static bool Money(Passage p)
    {
        var sign = p[p.At];
        var number = NumberText.At(p, p.At + 1);
        number.Say(p, measured: true);
        p.At = number.End;
        if (p.WordAfter(number.End) is "triệu" or "tỷ" or "nghìn" or "ngàn")
        {
            p.Said.Word(p.WordAfter(number.End));
            p.At = p.AfterLetters(p.AfterSpaces(number.End));
        }
        p.Said.Word(sign switch { '$' => "đô la Mỹ", '€' => "ơ-rô", _ => "đồng" });
        return true;
    }

    /// <summary>Letters beyond the first plane stay; pictures are not read.</summary>
    private static bool Pair(Passage p)
    {
        if (p.At + 1 >= p.Text.Length || !char.IsLowSurrogate(p[p.At + 1]))
            return Drop(p, 1);
        if (!char.IsLetter(p.Text, p.At))
            return Drop(p, 2);
        p.Said.Put(p.Slice(p.At, p.At + 2));
        p.At += 2;
        return true;
    }
}
