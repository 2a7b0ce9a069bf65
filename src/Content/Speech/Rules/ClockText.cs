using System.Runtime.InteropServices;

namespace Campaigns.Content.Speech.Rules;

/// <summary>A time as it is written. -1 for a part that is not there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClockText(int Hour, int Minute, int Second, int End)
{
    public bool Hours => Hour >= 0;

    public static ClockText At(Passage p, int start)
    {
        var end = p.AfterDigits(start);
        if (end - start > 3 || (start > 0 && p[start - 1] is '.' or ',' or ':' && start > 1 && char.IsAsciiDigit(p[start - 2])))
            return default;
        var first = int.Parse(p.Slice(start, end), System.Globalization.CultureInfo.InvariantCulture);
        if (p[end] == ':' && end - start <= 2 && first <= 24)
            return Colon(p, start, first, end);
        var sign = p[end] == ' ' && p[end + 1] is 'h' ? end + 1 : end;
        if (p[sign] is 'h' or 'H' || (p[sign] == 'g' && char.IsAsciiDigit(p[sign + 1]) && first <= 24))
            return Hour24(p, first, sign + 1);
        // A quotation mark that was opened before the number is closed behind it.
        if (start > 0 && p[start - 1] is '\'' or '"' or '‘' or '’' or '“' || p[end] == '"' && p.SentenceBefore(start).Count('"') % 2 == 1)
            return default;
        if (p[end] is '"' or '″' || (p[end] is '\'' or '’' && p[end + 1] == p[end]))
            return Signs.IsLetter(p[end + 1]) || first >= 100 ? default : new(-1, -1, first, p[end] is '"' or '″' ? end + 1 : end + 2);
        return p[end] is '\'' or '’' or '′' && !Signs.IsLetter(p[end + 1]) ? Seconds(p, new(-1, first, -1, end + 1)) : default;
    }

    public void Say(Passage p)
    {
        if (Hour >= 0)
        {
            p.Numbers.Whole(p.Said, Hour);
            p.Said.Word("giờ");
        }
        Part(p, Minute, "phút", always: Hour < 0);
        Part(p, Second, "giây", always: false);
    }

    private void Part(Passage p, int number, string name, bool always)
    {
        if (number < 0 || (number == 0 && !always))
            return;
        p.Numbers.Whole(p.Said, number);
        if (!p.Begins(End, name))
            p.Said.Word(name);
    }

    private static ClockText Colon(Passage p, int start, int hour, int end)
    {
        var minutes = p.AfterDigits(end + 1);
        if (minutes != end + 3 || Number(p, end + 1) is not (var minute and < 60) || p.Ends(start, "lệ") || p.Ends(start, "số") || p[minutes] is '.' or ',' && char.IsAsciiDigit(p[minutes + 1]))
            return default;
        if (p[minutes] == ':' && p.AfterDigits(minutes + 1) == minutes + 3 && Number(p, minutes + 1) is var second and < 60)
            return new(hour, minute, second, minutes + 3);
        return Signs.IsLetter(p[minutes]) && p[minutes] != 'h' ? default : new(hour, minute, -1, p[minutes] == 'h' ? minutes + 1 : minutes);
    }

    private static ClockText Hour24(Passage p, int hour, int after)
    {
        var at = p[after] == ' ' && p.AfterDigits(after + 1) == after + 3 && !Signs.IsLetter(p[after + 3]) && p[after + 3] is not ('/' or '.' or ',' or '%' or ' ') ? after + 1 : after;
        if (p.AfterDigits(at) is var end && end > at)
        {
            if (end - at > 2 || int.Parse(p.Slice(at, end), System.Globalization.CultureInfo.InvariantCulture) is not (var minute and < 60))
                return default;
            if (p[end] is '\'' or '’' || (p[end] is 'p' or 'P' && !Signs.IsLetter(p[end + 1])))
                return new(hour, minute, -1, end + 1);
            return Signs.IsLetter(p[end]) ? default : new(hour, minute, -1, end);
        }
        return Signs.IsLetter(p[after]) ? default : new(hour, -1, -1, after);
    }

    private static ClockText Seconds(Passage p, ClockText minutes)
    {
        var end = p.AfterDigits(minutes.End);
        return end == minutes.End + 2 && (p[end] is '"' or '″' || (p[end] is '\'' or '’' && p[end + 1] == p[end]))
            ? minutes with { Second = Number(p, minutes.End), End = p[end] is '"' or '″' ? end + 1 : end + 2 } : minutes;
    }

    private static int Number(Passage p, int at) => ((p[at] - '0') * 10) + p[at + 1] - '0';
}
