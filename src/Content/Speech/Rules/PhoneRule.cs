namespace Campaigns.Content.Speech.Rules;

/// <summary>Telephone numbers digit by digit, with a breath where their groups are parted.</summary>
internal sealed class PhoneRule : IRule
{
    private const int Fewest = 9, Most = 12;

    public string Name => "phone";

    public bool Read(Passage p)
    {
        var first = p[p.At];
        if (first is not ('0' or '+' or '(' or '1'))
            return false;
        if (first == '+' && !(p[p.At + 1] == '8' && p[p.At + 2] == '4'))
            return false;
        if (first == '(' && p[p.At + 1] is not ('0' or '+'))
            return false;
        if (first == '1' && !(p[p.At + 1] is '8' or '9' && p[p.At + 2] == '0' && p[p.At + 3] == '0'))
            return false;
        var (end, digits, leading, groups) = Extent(p);
        if (first == '1' ? digits is < 8 or > 10 || (groups > 1 && leading != 4) : digits is < Fewest or > Most || (groups > 1 && leading < 3 && first == '0'))
            return false;
        if (Signs.IsLetter(p[end]) || p[end] is '/' or '%')
            return false;
        Say(p, end, groups);
        p.At = end;
        return true;
    }

    /// <summary>Digits with single signs between them, as far as they go and no further than a telephone number.</summary>
    private static (int End, int Digits, int Leading, int Groups) Extent(Passage p)
    {
        var (at, end, digits, leading, groups) = (p.At, p.At, 0, 0, 0);
        while (at < p.Text.Length)
        {
            var next = p.AfterDigits(at);
            if (next > at)
            {
                if (digits + next - at > Most)
                    break;
                digits += next - at;
                leading = groups++ == 0 ? next - at : leading;
                (at, end) = (next, next);
            }
            var parted = p[at] switch
            {
                '(' or '+' when digits == 0 => at + 1,
                ')' when groups == 1 && p[at + 1] == ' ' => at + 2,
                ')' when groups == 1 => at + 1,
                '.' or '-' or ' ' when digits > 0 => at + 1,
                _ => -1,
            };
            if (parted < 0 || !(char.IsAsciiDigit(p[parted]) || (digits == 0 && p[parted] == '+')))
                break;
            at = parted;
        }
        return (end, digits, leading, groups);
    }

    private static void Say(Passage p, int end, int groups)
    {
        if (p.Text.AsSpan(p.At, end - p.At).Contains('+'))
            p.Said.Word("cộng");
        for (var (at, said) = (p.At, 0); at < end; at++)
        {
            var next = p.AfterDigits(at);
            if (next == at)
                continue;
            // A number without groups is said 4-3-3, as mobile numbers are written.
            for (var from = at; from < next;)
            {
                var to = groups > 1 || next - at < 8 ? next : Math.Min(next, from == at ? at + 4 : from + 3);
                if (next - to is > 0 and < 3)
                    to = next;
                if (said++ > 0)
                    p.Said.Comma();
                p.Numbers.Digits(p.Said, p.Slice(from, to));
                from = to;
            }
            at = next;
        }
    }
}
