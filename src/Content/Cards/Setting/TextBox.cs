namespace Campaigns.Content.Cards.Setting;

/// <summary>A place for words in a template, as its designer drew it.</summary>
internal sealed record TextBox
{
    public required string Name { get; init; }

    public required Area Area { get; init; }

    /// <summary>The largest size, in pixels to the em; the text is set as near to it as it fits.</summary>
    public required int Largest { get; init; }

    /// <summary>Below this size it is refused rather than set too small to read.</summary>
    public required int Smallest { get; init; }

    public required int Lines { get; init; }

    /// <summary>Other sizes while another box has words: a title that leads alone and steps back beside a figure.</summary>
    public (string Box, int Smallest, int Largest)? Beside { get; init; }

    public int Weight { get; init; } = 400;

    public string Fill { get; init; } = "#000000";

    public Edge Align { get; init; }

    public Edge Vertical { get; init; }

    /// <summary>From baseline to baseline in em; where capitals with stacked marks follow a line it is at least <see cref="TextSetter.StackedLeading"/>.</summary>
    public double Leading { get; init; } = TextSetter.StackedLeading;

    /// <summary>Added after every character, in em.</summary>
    public double Tracking { get; init; }

    /// <summary>Set in capitals whatever the words are typed in.</summary>
    public bool Capitals { get; init; }

    /// <summary>Lines of about one length, for titles; otherwise filled one after the other, for paragraphs.</summary>
    public bool Balanced { get; init; } = true;

    /// <summary>In a flow, takes the height that others leave.</summary>
    public bool Grows { get; init; }

    /// <summary>The card makes no sense without it.</summary>
    public bool Required { get; init; }
}
