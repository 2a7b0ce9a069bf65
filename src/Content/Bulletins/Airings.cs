using System.Globalization;

namespace Campaigns.Content.Bulletins;

/// <summary>When a station reads a post: what its programmes hold, or, as long as none holds it, the slot for which it waits.</summary>
public sealed record Airings
{
    /// <summary>The time that was set for the post, on the unit's wall clock.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>In order of time; empty: the station has no slot within a week of it.</summary>
    public required IReadOnlyList<Airing> Readings { get; init; }

    /// <summary>No programme holds it yet: the reading is the first slot at its time or after.</summary>
    public bool Foreseen { get; init; }

    /// <summary>The station is on the air at just the time that was set.</summary>
    public bool OnSlot { get; init; }

    public Airing? First => Readings.Count > 0 ? Readings[0] : null;

    /// <summary>The readings in words: "17:00 01/12; phát lại 05:00 02/12"; what is read again at one time on three days running and more is told together. Empty where there is none.</summary>
    public string Words
    {
        get
        {
            var said = new List<string>();
            for (var at = 0; at < Readings.Count;)
            {
                var (one, days) = (Readings[at], 1);
                while (one.Repeat && at + days < Readings.Count && Readings[at + days] == one with { Day = one.Day.AddDays(days) })
                    days++;
                // Two days are no longer by their dates.
                days = days > 2 ? days : 1;
                said.Add(!one.Repeat ? Clock(one) : days == 1 ? $"phát lại {Clock(one)}"
                    : string.Create(CultureInfo.InvariantCulture, $"phát lại {one.Start:HH\\:mm} hằng ngày từ {one.Day:dd/MM} đến {one.Day.AddDays(days - 1):dd/MM}"));
                at += days;
            }
            return string.Join("; ", said);
        }
    }

    /// <summary>What is to be said where the time that was set is no slot of the station; null where it is one.</summary>
    public Phrase? OffSlot
    {
        get
        {
            if (OnSlot)
                return null;
            var set = Due.ToString("HH:mm", CultureInfo.InvariantCulture);
            if (First is not { } first)
                return new($"{set} không phải khung giờ của đài, và đài không có khung giờ nào trong {ProgrammeComposer.DaysAhead} ngày sau đó.", $"The station is not on the air at {set}, nor within {ProgrammeComposer.DaysAhead} days after.");
            var day = first.Day == DateOnly.FromDateTime(Due.DateTime);
            var (at, until) = (first.Start.ToString("HH:mm", CultureInfo.InvariantCulture), day ? "" : first.Day.ToString("dd/MM", CultureInfo.InvariantCulture));
            return new($"{set} không phải khung giờ của đài: sẽ phát ở khung {at}{(day ? "" : $" ngày {until}")}.", $"The station is not on the air at {set}: it is read at {at}{(day ? "" : $" on {until}")}.");
        }
    }

    private static string Clock(Airing one) => string.Create(CultureInfo.InvariantCulture, $"{one.Start:HH\\:mm} {one.Day:dd/MM}");
}
