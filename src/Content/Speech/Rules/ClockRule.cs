namespace Campaigns.Content.Speech.Rules;

/// <summary>Times of day and short durations: "17h00", "07:15", "5h30 - 6h", "8-11h", "15'", "2'30''".</summary>
internal sealed class ClockRule : IRule
{
    public string Name => "time";

    public bool Read(Passage p)
    {
        if (ClockText.At(p, p.At) is { End: > 0 } first)
        {
            var second = DateRule.Dash(p, first.End) is var next && next > 0 ? ClockText.At(p, next) : default;
            if (second.End == 0)
            {
                first.Say(p);
                p.At = first.End;
                return true;
            }
            Between(p);
            first.Say(p);
            p.Said.Word("đến");
            second.Say(p);
            p.At = second.End;
            return true;
        }
        var hour = p.AfterDigits(p.At);
        if (hour == p.At + 2 && p.Ends(p.At, "giờ") && p[hour] is not ('/' or '%' or '-'))
        {
            Minutes(p, hour);
            return true;
        }
        if (hour - p.At <= 2 && DateRule.Dash(p, hour) is var then && then > 0 && ClockText.At(p, then) is { End: > 0, Hours: true } last)
        {
            Between(p);
            p.Numbers.Whole(p.Said, p.Slice(p.At, hour));
            p.Said.Word("đến");
            last.Say(p);
            p.At = last.End;
            return true;
        }
        return false;
    }

    /// <summary>"17 giờ 30", "17 giờ 00 phút".</summary>
    private static void Minutes(Passage p, int end)
    {
        var named = p.Begins(end, "phút");
        if (p.Slice(p.At, end) is "00")
            end = named ? p.AfterLetters(p.AfterSpaces(end)) : end;
        else
        {
            p.Numbers.Whole(p.Said, p.Slice(p.At, end));
            if (!named)
                p.Said.Word("phút");
        }
        p.At = end;
    }

    private static void Between(Passage p)
    {
        if (!p.Ends(p.At, "từ") && !p.Ends(p.At, "lúc") && !p.Ends(p.At, "khoảng"))
            p.Said.Word("từ");
    }
}
