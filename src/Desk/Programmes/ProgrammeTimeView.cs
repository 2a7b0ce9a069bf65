using Campaigns.Content.Bulletins;

namespace Campaigns.Desk.Programmes;

/// <summary>A time on the air and the programme that is composed for it.</summary>
/// <param name="Day">Of the unit's wall clock.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Minutes">The longest it may take.</param>
/// <param name="Language">Null: Vietnamese.</param>
/// <param name="Begun">Its time has come: it is looked at and not changed.</param>
/// <param name="Script">The programme from call to farewell, whatever it waits for; null: nothing stands in it.</param>
public sealed record ProgrammeTimeView(DateOnly Day, TimeOnly Start, int Minutes, string? Language, bool Begun, Script? Script)
{
    /// <summary>How forms name it.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Start:HH\\:mm}");

    /// <summary>What is composed, without what only stands in.</summary>
    public IReadOnlyList<ScriptEntry> Entries => Script is { StandsIn: false } script ? script.Entries : [.. Script?.Entries.Where(entry => entry.Written.Urgent) ?? []];

    /// <summary>What is read while there is no programme, or none that was approved.</summary>
    public IReadOnlyList<BulletinEntry> Reserve => [.. Script?.Bulletin.Entries.Where(entry => entry.Kind == EntryKind.Reserve) ?? []];

    /// <summary>Something in it needs the programme's approval.</summary>
    public bool Approvable => !Begun && Entries.Any(entry => !entry.Written.Urgent);

    /// <summary>What to move so that the rest fits: what is usual before what has priority, as little as does it. Empty where it fits.</summary>
    public IReadOnlyList<ScriptEntry> TooMuch
    {
        get
        {
            var (over, moved, left) = (Script?.Over ?? 0, new List<ScriptEntry>(), Entries.Where(entry => !entry.Written.Urgent && entry.Written.Kind != EntryKind.Correction).ToList());
            while (over > 0 && left.Count > 0)
            {
                var least = left.Where(entry => entry.Written.Priority == left.Min(one => one.Written.Priority)).ToArray();
                var next = least.Where(entry => entry.Seconds >= over).MinBy(entry => entry.Seconds) ?? least.MaxBy(entry => entry.Seconds)!;
                left.Remove(next);
                moved.Add(next);
                over -= next.Seconds;
            }
            return moved;
        }
    }
}
