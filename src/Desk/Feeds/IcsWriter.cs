using System.Globalization;
using System.Text;

namespace Campaigns.Desk.Feeds;

/// <summary>Writes a calendar as RFC 5545 has it: lines end in CRLF and are folded at 75 octets, never inside a character; texts are escaped; times are UTC.</summary>
internal sealed class IcsWriter
{
    /// <summary>Octets of a line without its end.</summary>
    private const int Longest = 75;

    private readonly StringBuilder _text = new();

    /// <param name="name">What the calendar is called on a phone.</param>
    public IcsWriter(string name)
    {
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Campaigns//Lich dang//VI");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Text("NAME", name);
        Text("X-WR-CALNAME", name);
        Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        Line("X-PUBLISHED-TTL", "PT1H");
    }

    /// <summary>A name and a value that needs no escaping.</summary>
    public IcsWriter Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A text for people.</summary>
    public IcsWriter Text(string name, string value) => Line(name, Escape(value));

    /// <summary>An instant, in UTC.</summary>
    public IcsWriter Time(string name, DateTimeOffset at) => Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>A whole day.</summary>
    public IcsWriter Date(string name, DateOnly day) => Line($"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>The whole of it.</summary>
    public string End()
    {
        Line("END", "VCALENDAR");
        return _text.ToString();
    }

    /// <summary>Backslash, semicolon, comma and line breaks; other control characters may not stand in it and are left out.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text.Normalize().ReplaceLineEndings("\n"))
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) && c != '\t' => escaped,
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                // The blank that begins the next line counts.
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }
}
