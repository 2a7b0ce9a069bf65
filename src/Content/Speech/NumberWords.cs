namespace Campaigns.Content.Speech;

/// <summary>Numbers in words, in the style of one region.</summary>
internal sealed class NumberWords(SpeechStyle style)
{
    /// <summary>A count of more digits than this is nobody's: it is a code.</summary>
    public const int Longest = 18;

    private readonly string[] _digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", style.Seven, "tám", "chín"];

    public string FirstDays => style.FirstDays;

    public string Billion => style.Billion;

    public string Thousand => style.Thousand;

    /// <summary>A whole number from its digits and whatever parts their groups; leading zeros are dropped.</summary>
    public void Whole(Said to, ReadOnlySpan<char> written)
    {
        Span<char> digits = stackalloc char[Longest];
        var length = 0;
        foreach (var c in written)
        {
            if (!char.IsAsciiDigit(c) || (length == 0 && c == '0'))
                continue;
            if (length == Longest)
            {
                Digits(to, written);
                return;
            }
            digits[length++] = c;
        }
        if (length == 0)
            to.Word(_digits[0]);
        else
            Large(to, digits[..length], whole: false);
    }

    public void Whole(Said to, int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        Whole(to, digits[..length]);
    }

    /// <summary>Digit by digit: telephones, codes.</summary>
    public void Digits(Said to, ReadOnlySpan<char> written)
    {
        foreach (var c in written)
            if (char.IsAsciiDigit(c))
                to.Word(_digits[c - '0']);
    }

    /// <summary>What stands after the decimal sign: two digits as a number, a leading zero or more of them one by one.</summary>
    public void Fraction(Said to, ReadOnlySpan<char> digits)
    {
        if (digits.Length <= 2 && digits[0] != '0')
            Whole(to, digits);
        else
            Digits(to, digits);
    }

    /// <summary>After "thứ": nhất, hai, ba, tư.</summary>
    public void Ordinal(Said to, int number)
    {
        if (number is 1 or 4)
            to.Word(number == 1 ? "nhất" : "tư");
        else
            Whole(to, number);
    }

    /// <summary>After "tháng": the fourth is "tư".</summary>
    public void Month(Said to, int month)
    {
        if (month == 4)
            to.Word("tư");
        else
            Whole(to, month);
    }

    /// <summary>A day of a month, with "mùng" before the first ones.</summary>
    public void Day(Said to, int day, bool lunar, bool named)
    {
        if (day <= (lunar ? 10 : 9) && !named)
            to.Word(style.FirstDays);
        Whole(to, day);
    }

    /// <param name="whole">Whether something larger was said, so that missing hundreds are said too.</param>
    private void Large(Said to, ReadOnlySpan<char> digits, bool whole)
    {
        if (digits.Length > 9)
        {
            Large(to, digits[..^9], whole);
            to.Word(style.Billion);
            digits = digits[^9..];
            whole = true;
        }
        for (var end = (digits.Length - 1) % 3 + 1; end <= digits.Length; end += 3)
        {
            var group = digits[Math.Max(0, end - 3)..end];
            if (group.TrimStart('0').IsEmpty)
                continue;
            Group(to, group, whole);
            whole = true;
            if (digits.Length - end is > 0 and var left)
                to.Word(left == 3 ? style.Thousand : "triệu");
        }
    }

    private void Group(Said to, ReadOnlySpan<char> group, bool whole)
    {
        int At(int fromEnd, ReadOnlySpan<char> g) => g.Length > fromEnd ? g[^(fromEnd + 1)] - '0' : 0;
        var (hundreds, tens, ones) = (At(2, group), At(1, group), At(0, group));
        if (hundreds > 0 || whole)
            to.Word(_digits[hundreds]).Word("trăm");
        if (tens == 0)
        {
            if (ones > 0 && (hundreds > 0 || whole))
                to.Word(style.Zero);
            if (ones > 0)
                to.Word(_digits[ones]);
            return;
        }
        if (tens == 1)
            to.Word("mười");
        else
            to.Word(_digits[tens]).Word("mươi");
        if (ones > 0)
            to.Word((tens, ones) switch
            {
                (_, 5) => "lăm",
                ( > 1, 1) => "mốt",
                ( > 1, 4) => style.Four,
                _ => _digits[ones],
            });
    }
}
